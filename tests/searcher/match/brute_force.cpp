#include "tests/searcher/match/brute_force.h"

#include <algorithm>

namespace fihris::test {
namespace {

bool have_one_of(const std::set<std::string>& forms, const std::vector<std::string>& asked) {
  return std::any_of(asked.begin(), asked.end(), [&](const std::string& form) { return forms.contains(form); });
}

}  // namespace

BruteForce::BruteForce(const std::vector<Article>& articles) {
  Analyzer analyzer;
  for (const Article& article : articles) {
    documents_.push_back({article.id, {words_of(analyzer, article.title), words_of(analyzer, article.text)}});
  }
}

BruteForce::Words BruteForce::words_of(Analyzer& analyzer, const std::string& text) {
  Words words;
  for (const Token& token : analyzer.analyze(text)) {
    words.push_back({std::string(token.exact),
                     std::string(token.folded),
                     {token.stems.begin(), token.stems.end()},
                     {token.roots.begin(), token.roots.end()}});
  }
  return words;
}

bool BruteForce::word_matches(const Word& word, const Clause& clause, const QueryWord& asked) {
  if (clause.exact) return word.written == asked.written;
  if (word.folded == asked.folded) return true;
  if (clause.is_phrase) return false;
  if (have_one_of(word.stems, asked.stems)) return true;
  return clause.presence != Presence::excluded && have_one_of(word.roots, asked.roots);
}

bool BruteForce::sequence_matches(const Words& words, std::size_t at, const Clause& clause) {
  if (at + clause.words.size() > words.size()) return false;
  for (std::size_t i = 0; i < clause.words.size(); ++i) {
    if (!word_matches(words[at + i], clause, clause.words[i])) return false;
  }
  return true;
}

bool BruteForce::clause_matches(const Document& document, const Clause& clause) {
  for (const Words& words : document.fields) {
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (sequence_matches(words, at, clause)) return true;
    }
  }
  return false;
}

bool BruteForce::matches(const Document& document, const QueryTree& tree) {
  bool has_required = false, has_optional = false, has_one = false;
  for (const Clause& clause : tree.clauses) {
    const bool found = clause_matches(document, clause);
    if (clause.presence == Presence::excluded && found) return false;
    if (clause.presence == Presence::required && !found) return false;
    has_required |= clause.presence == Presence::required;
    has_optional |= clause.presence == Presence::optional;
    has_one |= clause.presence == Presence::optional && found;
  }
  return !tree.clauses.empty() && (has_required || !has_optional || has_one);
}

std::set<std::string> BruteForce::find(const QueryTree& tree) const {
  std::set<std::string> ids;
  for (const Document& document : documents_) {
    if (matches(document, tree)) ids.insert(document.id);
  }
  return ids;
}

}  // namespace fihris::test
