#include "searcher/match/exact_filter.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "common/index/schema.h"

namespace fihris {
namespace {

const QueryWord with_ha{"مدرسه", "مدرسه", {}, {}};
const QueryWord with_marbuta{"مدرسة", "مدرسه", {}, {}};
const QueryWord girls{"بنات", "بنات", {}, {}};

// The words as the index holds them: folded terms, and exact ones where the spelling differs, with positions only where
// not all of the folded word are spelled so.
Xapian::Document document_of(const std::vector<QueryWord>& words) {
  Xapian::Document document;
  Xapian::termpos position = 0;
  for (const QueryWord& word : words) {
    document.add_posting(schema::term(schema::folded, word.folded), ++position);
    if (word.written == word.folded) continue;
    const auto is_another = [&](const QueryWord& each) {
      return each.folded == word.folded && each.written != word.written;
    };
    const std::string term = schema::term(schema::exact, word.written);
    if (std::any_of(words.begin(), words.end(), is_another)) {
      document.add_posting(term, position);
    } else {
      document.add_term(term);
    }
  }
  return document;
}

bool accepts(const Clause& clause, const std::vector<QueryWord>& words) {
  const QueryTree tree{{clause}};
  return ExactFilter(tree)(document_of(words));
}

TEST_CASE("exact phrases need the filter, and exact words that are spelled as folded") {
  CHECK(needs_exact_filter({Presence::required, true, false, {with_ha}}));
  CHECK(needs_exact_filter({Presence::required, true, true, {with_marbuta, girls}}));
  CHECK(!needs_exact_filter({Presence::required, true, false, {with_marbuta}}));
  CHECK(!needs_exact_filter({Presence::required, false, true, {with_ha}}));
  CHECK(!ExactFilter(QueryTree{}).is_needed());
}

TEST_CASE("another spelling of the word is not accepted") {
  const Clause clause{Presence::required, true, false, {with_ha}};
  CHECK(accepts(clause, {girls, with_ha}));
  CHECK(!accepts(clause, {girls, with_marbuta}));
  CHECK(!accepts(clause, {girls}));
}

TEST_CASE("a document with both spellings is accepted") {
  CHECK(accepts({Presence::required, true, false, {with_ha}}, {with_marbuta, with_ha}));
}

TEST_CASE("a phrase is accepted only where every word is spelled so at its place") {
  const Clause clause{Presence::required, true, true, {with_ha, girls}};
  const Clause other{Presence::required, true, true, {with_marbuta, girls}};
  CHECK(accepts(other, {girls, with_marbuta, girls}));
  CHECK(accepts(other, {with_ha, girls, with_marbuta, girls}));
  CHECK(!accepts(other, {with_ha, girls, with_marbuta}));
  CHECK(!accepts(other, {with_ha, girls}));
  CHECK(accepts(clause, {with_marbuta, girls, with_ha, girls}));
  CHECK(!accepts(clause, {with_marbuta, girls, with_ha}));
  CHECK(!accepts(clause, {with_ha, with_marbuta, girls}));
}

TEST_CASE("an excluded clause rejects what it would accept") {
  const Clause clause{Presence::excluded, true, false, {with_ha}};
  CHECK(!accepts(clause, {with_ha}));
  CHECK(accepts(clause, {with_marbuta}));
}

}  // namespace
}  // namespace fihris
