#include "searcher/match/exact_filter.h"

#include <string>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/index/stored_document.h"

namespace fihris {
namespace {

const QueryWord with_ha{"مدرسه", "مدرسه", {}, {}};
const QueryWord with_marbuta{"مدرسة", "مدرسه", {}, {}};
const QueryWord girls{"بنات", "بنات", {}, {}};

Xapian::Document document_of(const std::string& title, const std::string& text) {
  Article article;
  article.title = title;
  article.text = text;
  Xapian::Document document;
  document.set_data(encode_article(article));
  return document;
}

std::string joined(const std::vector<QueryWord>& words) {
  std::string text;
  for (const QueryWord& word : words) text += word.written + " ";
  return text;
}

bool accepts(const Clause& clause, const std::vector<QueryWord>& words) {
  const QueryTree tree{{clause}};
  return ExactFilter(tree)(document_of("", joined(words)));
}

TEST_CASE("the filter decides on exact clauses that must be there or must not, where terms do not") {
  CHECK(is_filtered({Presence::required, true, false, {with_ha}}));
  CHECK(is_filtered({Presence::excluded, true, true, {with_marbuta, girls}}));
  CHECK(!is_filtered({Presence::optional, true, false, {with_ha}}));
  CHECK(!is_filtered({Presence::required, true, false, {with_marbuta}}));
  CHECK(!is_filtered({Presence::required, false, true, {with_ha}}));
  CHECK(!ExactFilter(QueryTree{}).is_needed());
}

TEST_CASE("another spelling of the word is not accepted") {
  const Clause clause{Presence::required, true, false, {with_ha}};
  CHECK(accepts(clause, {girls, with_ha}));
  CHECK(!accepts(clause, {girls, with_marbuta}));
  CHECK(!accepts(clause, {girls}));
}

TEST_CASE("an excluded clause rejects what it would accept") {
  const Clause clause{Presence::excluded, true, false, {with_ha}};
  CHECK(!accepts(clause, {with_ha}));
  CHECK(accepts(clause, {with_marbuta}));
}

TEST_CASE("a damaged article is an error of the index") {
  const ExactFilter filter(QueryTree{{{Presence::required, true, false, {with_ha}}}});
  CHECK_THROWS_AS(filter(Xapian::Document()), IndexError);
}

}  // namespace
}  // namespace fihris
