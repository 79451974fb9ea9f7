// Finds the words of a query in a text, with the analyser that indexed it, so that whatever matched is
// marked.
//
//   Highlighter highlighter(query.tree);
//   for (const MarkedWord& word : highlighter.find(analyzer.analyze(text))) mark(word.bytes);
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "common/analysis/token.h"
#include "searcher/query/query_tree.h"
#include "searcher/snippet/form_table.h"

namespace fihris {

// A word of the text that the query asks for.
struct MarkedWord {
  std::uint32_t token = 0;  // its place among the tokens
  ByteRange bytes;
  WordSet words = 0;  // the words of the query that it is
  float weight = 0;   // by the best level at which it matched
};

class Highlighter {
 public:
  // Excluded clauses mark nothing. At most 64 words count (the parser gives no more).
  explicit Highlighter(const QueryTree& tree);

  // The words of the text that the query has: in full as folded form, stem or root; those of a phrase by
  // folded form, those that must be spelled just so as written. All tokens must come from one Analyzer. The result
  // is valid until the next call. Not for two threads at once.
  const std::vector<MarkedWord>& find(std::span<const Token> tokens);

 private:
  void add_word(const Clause& clause, const QueryWord& word, unsigned index);
  void add_synonym(const std::vector<QueryWord>& synonym, unsigned index);
  MarkedWord look_up(const Token& token) const;
  const MarkedWord& remembered(const Token& token);

  FormTable written_, folded_, stems_, roots_;
  std::vector<MarkedWord> found_;

  // What was found for words by their numbers, of which each place keeps the last.
  struct Remembered {
    std::uint32_t number = 0;
    MarkedWord word;
  };
  std::vector<Remembered> remembered_;
};

// The byte ranges to mark: ascending, and apart (words that touch, such as F and 16 in F16, become one).
std::vector<ByteRange> to_ranges(std::span<const MarkedWord> words);

}  // namespace fihris
