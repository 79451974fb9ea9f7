#include "searcher/match/exact_filter.h"

#include <algorithm>
#include <iterator>

#include "common/index/stored_document.h"

namespace fihris {
namespace {

bool is_spelled_as_folded(const QueryWord& word) {
  return word.written == word.folded;
}

}  // namespace

bool needs_exact_filter(const Clause& clause) {
  return clause.exact && (clause.words.size() > 1 || is_spelled_as_folded(clause.words.front()));
}

ExactFilter::ExactFilter(const QueryTree& tree) {
  std::copy_if(tree.clauses.begin(), tree.clauses.end(), std::back_inserter(clauses_), needs_exact_filter);
}

bool ExactFilter::Words::contain(const Clause& clause) const {
  const auto is_written = [&](const RawToken& token, const QueryWord& word) {
    return std::string_view(exact_forms).substr(token.exact.begin, token.exact.size()) == word.written;
  };
  return std::search(tokens.begin(), tokens.end(), clause.words.begin(), clause.words.end(), is_written) !=
         tokens.end();
}

bool ExactFilter::operator()(const Xapian::Document& document) const {
  const Article article = decode_article(document.get_data());
  title_.read(article.title);
  text_.read(article.text);
  return std::all_of(clauses_.begin(), clauses_.end(), [&](const Clause& clause) {
    return (title_.contain(clause) || text_.contain(clause)) == (clause.presence != Presence::excluded);
  });
}

}  // namespace fihris
