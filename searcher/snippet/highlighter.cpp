#include "searcher/snippet/highlighter.h"

#include <algorithm>

namespace fihris {
namespace {

constexpr unsigned max_words = 64;
constexpr std::size_t remembered_words = 2048;

// What a word of the text is worth to a passage, by how it matched: close in spelling is close in meaning.
constexpr float folded_weight = 1.0F;
constexpr float stem_weight = 0.8F;
constexpr float root_weight = 0.5F;

}  // namespace

Highlighter::Highlighter(const QueryTree& tree) : remembered_(remembered_words) {
  unsigned index = 0;
  for_each_scored(tree.clauses, [&](const Clause& clause) {
    for (const QueryWord& word : clause.words) {
      if (index < max_words) add_word(clause, word, index++);
    }
    for (const std::vector<QueryWord>& synonym : clause.synonyms)
      if (index > 0) add_synonym(synonym, index - 1);
  });
}

void Highlighter::add_word(const Clause& clause, const QueryWord& word, unsigned index) {
  if (clause.exact) {
    written_.add(word.written, index);
    return;
  }
  for (const std::string& expansion : clause.expansions) folded_.add(expansion, index);
  for (const std::string& stem : clause.stem_expansions) stems_.add(stem, index);
  if (clause.kind == ClauseKind::prefix || clause.kind == ClauseKind::fuzzy) return;
  folded_.add(word.folded, index);
  if (clause.is_phrase || clause.kind == ClauseKind::near) return;
  for (const std::string& stem : word.stems) stems_.add(stem, index);
  for (const std::string& root : word.roots) roots_.add(root, index);
}

// A synonym is marked as the word it stands for.
void Highlighter::add_synonym(const std::vector<QueryWord>& synonym, unsigned index) {
  for (const QueryWord& word : synonym) {
    folded_.add(word.folded, index);
    if (synonym.size() > 1) continue;
    for (const std::string& stem : word.stems) stems_.add(stem, index);
  }
}

MarkedWord Highlighter::look_up(const Token& token) const {
  MarkedWord result;
  const auto take = [&result](WordSet words, float weight) {
    result.words |= words;
    if (words != 0) result.weight = std::max(result.weight, weight);
  };
  take(written_.find(token.exact), folded_weight);
  take(folded_.find(token.folded), folded_weight);
  for (std::string_view stem : token.stems) take(stems_.find(stem), stem_weight);
  for (std::string_view root : token.roots) take(roots_.find(root), root_weight);
  return result;
}

// Valid until the next call.
const MarkedWord& Highlighter::remembered(const Token& token) {
  Remembered& place = remembered_[token.number % remembered_.size()];
  if (place.number != token.number || token.number == 0) place = {token.number, look_up(token)};
  return place.word;
}

const std::vector<MarkedWord>& Highlighter::find(std::span<const Token> tokens) {
  found_.clear();
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const MarkedWord& word = remembered(tokens[i]);
    if (word.words != 0) found_.push_back({i, tokens[i].bytes, word.words, word.weight});
  }
  return found_;
}

std::vector<ByteRange> to_ranges(std::span<const MarkedWord> words) {
  std::vector<ByteRange> ranges;
  for (const MarkedWord& word : words) {
    if (!ranges.empty() && word.bytes.begin <= ranges.back().end) {
      ranges.back().end = std::max(ranges.back().end, word.bytes.end);
    } else {
      ranges.push_back(word.bytes);
    }
  }
  return ranges;
}

}  // namespace fihris
