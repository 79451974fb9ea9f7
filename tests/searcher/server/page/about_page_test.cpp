#include "searcher/server/page/about_page.h"

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "searcher/query/query_parser.h"
#include "searcher/server/page/query_examples.h"
#include "tests/searcher/server/page/page_fixture.h"
#include "tests/support/html_check.h"

namespace fihris {

using test::has;

TEST_CASE("every example is a query without oddities, explained in both languages") {
  Analyzer analyzer;
  for (const QueryExample& example : query_examples) {
    CAPTURE(example.query);
    CHECK(parse_query(example.query, analyzer).warnings.empty());
    CHECK(!example.arabic.empty());
    CHECK(!example.english.empty());
  }
}

TEST_CASE("every example is a link to its results") {
  const test::PageFixture page({{"q", "x"}, {"source", "a"}, {"ui", "en"}});
  const std::string html = about_page(page.view).body;
  CHECK(test::html_problem(html) == "");
  for (const QueryExample& example : query_examples)
    CHECK_MESSAGE(has(html, "href=\"/?q=" + percent_encoded(example.query) + "&amp;ui=en\""), example.query);
  CHECK(has(html, "either word"));
}

}  // namespace fihris
