#include "searcher/server/page/paging.h"

#include <doctest/doctest.h>

#include "tests/searcher/server/page/page_fixture.h"
#include "tests/support/html_check.h"

namespace fihris {
namespace {

using test::has;

SearchResponse response_of(std::size_t hits, std::uint64_t total) {
  SearchResponse response;
  response.hits.resize(hits);
  response.total = total;
  return response;
}

std::string paging(std::vector<NamedValue> parameters, std::size_t last) {
  const test::PageFixture page(std::move(parameters));
  return test::written([&](HtmlWriter& html) { write_paging(html, page.view, last); });
}

}  // namespace

TEST_CASE("the total says which page is the last") {
  PageRequest asked;
  CHECK(last_page(asked, response_of(10, 10), {}) == 1);
  CHECK(last_page(asked, response_of(10, 11), {}) == 2);
  CHECK(last_page(asked, response_of(10, 100), {}) == 10);
  CHECK(last_page(asked, response_of(0, 0), {}) == 1);
}

TEST_CASE("a page that is not full is the last, because copies are counted but not shown") {
  PageRequest asked;
  asked.page = 3;
  CHECK(last_page(asked, response_of(4, 100), {}) == 3);
  CHECK(last_page(asked, response_of(0, 100), {}) == 3);
}

TEST_CASE("no page lies beyond the deepest hit") {
  PageRequest asked;
  ServiceSettings settings;
  settings.deepest_hit = 50;
  CHECK(last_page(asked, response_of(10, 1'000'000), settings) == 5);
  settings.deepest_hit = 3;
  CHECK(last_page(asked, response_of(10, 1'000'000), settings) == 1);
}

TEST_CASE("stories are not counted: one page more may be there") {
  PageRequest asked;
  asked.group = Grouping::story;
  SearchResponse response;
  response.total = 500;
  response.stories.resize(10);
  CHECK(last_page(asked, response, {}) == 2);
  response.stories.resize(9);
  CHECK(last_page(asked, response, {}) == 1);
}

TEST_CASE("the numbers near to the current page are shown, and the first") {
  CHECK(page_numbers(1, 1) == std::vector<std::size_t>{1});
  CHECK(page_numbers(1, 9) == std::vector<std::size_t>{1, 2, 3});
  CHECK(page_numbers(3, 9) == std::vector<std::size_t>{1, 2, 3, 4, 5});
  CHECK(page_numbers(4, 9) == std::vector<std::size_t>{1, 2, 3, 4, 5, 6});
  CHECK(page_numbers(9, 9) == std::vector<std::size_t>{1, 7, 8, 9});
}

TEST_CASE("links say which page is before and which behind") {
  const std::string html = paging({{"q", "x"}, {"page", "2"}}, 3);
  CHECK(test::html_problem(html) == "");
  CHECK(has(html, "<a href=\"/?q=x\" rel=\"prev\""));
  CHECK(has(html, "<a href=\"/?q=x&amp;page=3\" rel=\"next\""));
  CHECK(has(html, "aria-label=\"الصفحة 2\" aria-current=\"page\""));
}

TEST_CASE("one page has no links to others, and the ends have one side only") {
  CHECK(paging({}, 1) == "");
  CHECK(!has(paging({}, 2), "rel=\"prev\""));
  CHECK(!has(paging({{"page", "2"}}, 2), "rel=\"next\""));
}

}  // namespace fihris
