// The terms of one document, each kept once with all that is known of it, before Xapian gets them: its own document
// looks a term up by its text for every mention, and is given each only once from here.
//   postings.clear();
//   postings.add(schema::stem, "كتاب");
//   postings.add_at(schema::title, "كتاب", 1, 12);
//   postings.write_to(document, &positions);
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/index/schema.h"
#include "indexer/positions/position_collector.h"

namespace fihris {

// Not for two threads at once. Its memory is kept from document to document.
class Postings {
 public:
  Postings();

  void clear();

  // The term is there `times` times more. The text is copied, the prefix is one of the schema's.
  void add(const schema::Prefix& prefix, std::string_view rest, Xapian::termcount times = 1);

  // The same, at this position, which must be behind all earlier ones of the term.
  void add_at(const schema::Prefix& prefix, std::string_view rest, Xapian::termpos position,
              Xapian::termcount times = 1);

  // A word: its folded form at this position, and its exact one, without, when that is another.
  void add_word(std::string_view folded, std::string_view exact, Xapian::termpos position);

  // Positions only where they are collected; the collector stands at the document.
  void write_to(Xapian::Document& document, PositionCollector* positions = nullptr);

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  struct Entry {
    const schema::Prefix* prefix;
    std::uint32_t rest_begin;
    std::uint32_t rest_end;
    std::uint32_t hash;
    std::uint32_t first_position = none;  // in positions_, as the last
    std::uint32_t last_position = none;
    Xapian::termcount mentions = 0;  // with a position
    Xapian::termcount times = 0;
  };
  struct Position {
    Xapian::termpos at;
    std::uint32_t next;
  };

  struct Term {
    std::uint64_t first_bytes;  // of the term, as a number that sorts like them
    std::uint32_t begin;        // in terms_
    std::uint32_t size;
    const Entry* entry;
  };

  std::uint32_t find(const schema::Prefix& prefix, std::string_view rest);
  void grow();
  std::uint32_t append_entry(const schema::Prefix& prefix, std::string_view rest, std::uint32_t hash);
  std::string_view rest_of(const Entry& entry) const;
  void append_position(Entry& entry, Xapian::termpos position);
  std::string_view text_of(const Term& term) const;
  void sort_terms();
  void collect_positions(const Entry& entry, std::string_view term, PositionCollector& positions);

  std::string rests_;  // one behind the other
  std::vector<Entry> entries_;
  std::vector<Position> positions_;
  std::vector<std::uint32_t> slots_;  // entries counted from 1, by their hashes; 0: free
  std::string terms_;                 // of the entries, one behind the other, while they are written
  std::vector<Term> order_;
  std::string term_;
  std::vector<std::uint32_t> places_;  // of one entry
};

}  // namespace fihris
