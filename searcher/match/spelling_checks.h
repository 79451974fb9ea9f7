// What is known of how articles spell words: read in their texts, which takes longer than all else, and so for few.
//
//   SpellingChecks checks(reader);
//   const std::size_t exact = checks.add(clause);
//   checks.check({segment, document});
//   checks.are_spelled(exact, segment)
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "common/index/index_reader.h"
#include "searcher/match/written_words.h"
#include "searcher/query/query_tree.h"

namespace fihris {

// Not for two threads at once.
class SpellingChecks {
 public:
  // The reader must outlive it.
  explicit SpellingChecks(const IndexReader& reader) : reader_(reader) {}

  // Gives the number of the clause. Before any check.
  std::size_t add(const Clause& clause);
  bool is_empty() const { return clauses_.empty(); }

  // Reads the article, unless it was read. Throws Xapian's errors, and IndexError for one that cannot be read.
  void check(const DocumentPlace& place);

  // A bit for each document of the segment: of those that were read, of those that have the clause.
  std::span<const std::uint64_t> are_read(std::size_t segment) const { return read_[segment]; }
  std::span<const std::uint64_t> are_spelled(std::size_t clause, std::size_t segment) const {
    return clauses_[clause].spelled[segment];
  }

 private:
  using Bits = std::vector<std::vector<std::uint64_t>>;  // of each segment
  struct Checked {
    Clause clause;
    Bits spelled;
  };

  Bits no_bits() const;

  const IndexReader& reader_;
  std::vector<Checked> clauses_;
  Bits read_;
  WrittenWords words_;  // kept for its memory
};

}  // namespace fihris
