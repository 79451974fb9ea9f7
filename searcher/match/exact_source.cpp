#include "searcher/match/exact_source.h"

#include <algorithm>

#include "common/index/schema.h"
#include "common/index/stored_document.h"

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

bool needs_exact_source(const Clause& clause) {
  return clause.exact && (clause.words.size() > 1 || clause.in_title || !has_own_term(clause, clause.words.front()));
}

bool ExactSource::Words::contain(const Clause& clause) const {
  const auto is_written = [&](const RawToken& token, const QueryWord& word) {
    return std::string_view(exact_forms).substr(token.exact.begin, token.exact.size()) == word.written;
  };
  return std::search(tokens.begin(), tokens.end(), clause.words.begin(), clause.words.end(), is_written) !=
         tokens.end();
}

ExactSource::ExactSource(const Clause& clause) : CandidateSource(spelling_terms(clause)), clause_(clause) {}

bool ExactSource::is_match(Xapian::docid document) {
  const Article article = decode_article(segment().get_document(document).get_data());
  words_.read(article.title);
  if (words_.contain(clause_)) return true;
  if (clause_.in_title) return false;
  words_.read(article.text);
  return words_.contain(clause_);
}

}  // namespace fihris
