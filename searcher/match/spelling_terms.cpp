#include "searcher/match/spelling_terms.h"

#include "common/index/schema.h"

namespace fihris {
namespace {

bool has_own_term(const Clause& clause, const QueryWord& word) {
  return clause.exact && word.written != word.folded;
}

}  // namespace

std::string spelling_term(const Clause& clause, const QueryWord& word) {
  if (has_own_term(clause, word)) return schema::term(schema::exact, word.written);
  return schema::term(clause.in_title ? schema::title : schema::folded, word.folded);
}

std::vector<std::string> spelling_terms(const Clause& clause) {
  std::vector<std::string> terms;
  for (const QueryWord& word : clause.words) terms.push_back(spelling_term(clause, word));
  return terms;
}

bool needs_text(const Clause& clause) {
  return clause.exact && (clause.words.size() > 1 || clause.in_title || !has_own_term(clause, clause.words.front()));
}

}  // namespace fihris
