// Articles of a batch turned around: for each term the articles that have it.
//
//   InvertedBatch batch;
//   batch.begin_document();                       // 1
//   batch.add(schema::stem, "كتاب");
//   batch.add_at(schema::title, "كتاب", 1, 12);
//   batch.add_value(schema::id_slot, "a1");
//   batch.end_document("data");
//   batch.write(folder);                          // a database of Xapian, and the positions
//
// Each term is kept once for the whole batch, with a number, and each posting as three numbers: what Xapian's own
// documents and trees would take is most of what indexing costs with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/schema.h"
#include "indexer/glass/database_writer.h"
#include "indexer/positions/position_collector.h"

namespace fihris {

// Not for two threads at once.
class InvertedBatch {
 public:
  InvertedBatch();

  void begin_document();

  // The term is there `times` times more; 0 for one that only selects. The text is copied, the prefix is one of the
  // schema's.
  void add(const schema::Prefix& prefix, std::string_view rest, std::uint32_t times = 1);

  // The same, at this position, which must be behind all earlier ones of the term in the document.
  void add_at(const schema::Prefix& prefix, std::string_view rest, std::uint32_t position, std::uint32_t times = 1);

  // A word: its folded form at this position, and its exact one, without, when that is another.
  void add_word(std::string_view folded, std::string_view exact, std::uint32_t position);

  // One value a slot; "" is none.
  void add_value(std::uint32_t slot, std::string_view value);

  void end_document(std::string data);

  std::size_t documents() const { return documents_.size(); }

  // A database without lists of the terms of its documents, and the file of positions beside it. Throws IoError,
  // IndexError.
  void write(const std::filesystem::path& folder) const;

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  struct Term {
    const schema::Prefix* prefix;
    std::uint32_t rest_begin, rest_end;
    std::uint32_t hash;
    std::uint32_t text_begin, text_end;
    std::uint32_t first = none;  // in postings_, as the last
    std::uint32_t last = none;
  };
  struct SortedTerm {
    std::uint64_t first_bytes;  // of its text, as a number that sorts like them
    const Term* term;
  };
  struct Posting {
    std::uint32_t document;
    std::uint32_t times;
    std::uint32_t next;
  };
  // A mention with a position in the document that is being added.
  struct Mention {
    std::uint32_t term;
    std::uint32_t position;
  };
  struct Document {
    std::string data;
    std::uint32_t length = 0;
  };

  std::uint32_t find(const schema::Prefix& prefix, std::string_view rest);
  std::uint32_t append_term(const schema::Prefix& prefix, std::string_view rest, std::uint32_t hash);
  void grow();
  void add_times(Term& term, std::uint32_t times);
  void collect_positions();
  std::string_view rest_of(const Term& term) const;
  std::string_view text_of(const Term& term) const;
  std::vector<SortedTerm> sorted_terms() const;
  void read_postings(const Term& term, std::vector<GlassPosting>& postings) const;

  std::string rests_, texts_;  // of the terms, one behind the other
  std::vector<Term> terms_;
  std::vector<std::uint32_t> slots_;  // terms counted from 1, by their hashes; 0: free
  std::vector<Posting> postings_;
  std::vector<Mention> mentions_;
  PositionCollector positions_;
  std::vector<std::uint32_t> places_;  // of one term in one document
  std::map<std::uint32_t, std::vector<std::string>> values_;
  std::vector<Document> documents_;
};

}  // namespace fihris
