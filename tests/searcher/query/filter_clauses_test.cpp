#include "searcher/query/filter_clauses.h"

#include <doctest/doctest.h>

#include "common/base/error.h"

namespace fihris {
namespace {

Date day(const char* text) {
  return *parse_iso_date(text);
}

std::string text_of(const SearchFilters& filters) {
  Analyzer analyzer;
  return to_string({filter_clauses(filters, analyzer)});
}

TEST_CASE("no filters are no clauses") {
  CHECK(text_of({}) == "");
}

TEST_CASE("each field must be there, of its names one") {
  CHECK(text_of({.sources = {"رويترز"}}) == "+source:رويترز");
  CHECK(text_of({.sources = {"رويترز", "بي بي سي"}, .authors = {"لميس"}}) ==
        "+(source:رويترز source:بي_بي_سي) +author:لميس");
  CHECK(text_of({.sections = {"رياضة"}}) == "+section:رياضه");
}

TEST_CASE("names that are whole are preferred") {
  Analyzer analyzer;
  CHECK(filter_clauses({.sources = {"رويترز"}}, analyzer).front().filter.prefers_whole);
}

TEST_CASE("what means something in the query language is a name like any other") {
  CHECK(text_of({.sources = {"\"a\" OR source:b -(c"}}) == "+source:a_or_source_b_c");
}

TEST_CASE("ranges of dates may be open") {
  CHECK(text_of({.dates = {day("2024-04-01"), day("2024-04-30")}}) == "+date:2024-04-01..2024-04-30");
  CHECK(text_of({.dates = {std::nullopt, day("2024-04-30")}}) == "+date:..2024-04-30");
}

TEST_CASE("a name of signs alone is an error") {
  CHECK_THROWS_WITH_AS(text_of({.authors = {"!؟"}}),
                       "the author «!؟» has no letter or digit: give a name as articles have it", InputError);
}

}  // namespace
}  // namespace fihris
