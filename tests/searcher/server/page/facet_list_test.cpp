#include "searcher/server/page/facet_list.h"

#include <doctest/doctest.h>

#include "tests/searcher/server/page/page_fixture.h"
#include "tests/support/html_check.h"

namespace fihris {
namespace {

using test::has;

std::string facets(std::vector<NamedValue> parameters, const Facets& of) {
  const test::PageFixture page(std::move(parameters));
  return test::written([&](HtmlWriter& html) { write_facets(html, page.view, of); });
}

std::string chips(std::vector<NamedValue> parameters) {
  const test::PageFixture page(std::move(parameters));
  return test::written([&](HtmlWriter& html) { write_active_filters(html, page.view); });
}

}  // namespace

TEST_CASE("each value is a link to the articles that have it, with their number") {
  const std::string html = facets({{"q", "x"}, {"page", "3"}}, {{{"source", {{"المرفأ", 1200}, {"<b>", 3}}, 5}}});
  CHECK(test::html_problem(html) == "");
  CHECK(has(html, "<a href=\"/?q=x&amp;source=المرفأ\">"));
  CHECK(has(html, "<span class=\"count\">1,200</span>"));
  CHECK(has(html, "&lt;b&gt;"));
  CHECK(has(html, "في غيرها: 5"));
  CHECK(!has(html, "تقريبية"));
}

TEST_CASE("the value that is chosen is a link that takes it away") {
  const std::string html = facets({{"q", "x"}, {"section", "s"}}, {{{"section", {{"s", 3}}, 0}}});
  CHECK(has(html, "<a href=\"/?q=x\" aria-current=\"true\">"));
}

TEST_CASE("authors are folded away until one is chosen") {
  const Facets authors{{{"author", {{"لينا", 3}}, 0}}};
  CHECK(has(facets({}, authors), "<details class=\"facet\"><summary><h3>الكاتب"));
  CHECK(has(facets({{"author", "لينا"}}, authors), "<details class=\"facet\" open=\"\"><summary><h3>الكاتب"));
}

TEST_CASE("years and months are ranges of days") {
  const Facets periods{{{"year", {{"2024", 3}}, 0}, {"month", {{"2024-02", 3}}, 0}}};
  const std::string html = facets({{"months", "levant"}}, periods);
  CHECK(has(html, "/?from=2024-01-01&amp;to=2024-12-31&amp;months=levant"));
  CHECK(has(html, "/?from=2024-02-01&amp;to=2024-02-29&amp;months=levant"));
  CHECK(has(html, "شباط 2024"));
  const std::string chosen = facets({{"from", "2024-02-01"}, {"to", "2024-02-29"}}, periods);
  CHECK(has(chosen, "<a href=\"/\" aria-current=\"true\">"));
}

TEST_CASE("facets and values that the page does not know are not shown") {
  const std::string html =
      facets({}, {{{"colour", {{"red", 1}}, 0}, {"year", {{"soon", 1}}, 0}, {"month", {{"2024-13", 2}}, 0}}});
  CHECK(!has(html, "red"));
  CHECK(!has(html, "soon"));
  CHECK(!has(html, "2024-13"));
}

TEST_CASE("estimated numbers are said to be so") {
  CHECK(has(facets({}, {{{"source", {{"a", 1}}, 0}}, false}), "الأعداد تقريبية."));
}

TEST_CASE("the fields for days have what was given, and the form keeps the rest") {
  const std::string html = facets({{"q", "x"}, {"from", "2024-01-01"}}, {});
  CHECK(has(html, "<input type=\"date\" name=\"from\" value=\"2024-01-01\">"));
  CHECK(has(html, "<input type=\"date\" name=\"to\" value=\"\">"));
  CHECK(has(html, "<input type=\"hidden\" name=\"q\" value=\"x\">"));
  CHECK(!has(html, "type=\"hidden\" name=\"from\""));
}

TEST_CASE("each filter that is on can be taken away alone") {
  const std::string html =
      chips({{"q", "x"}, {"source", "المرفأ"}, {"source", "b"}, {"from", "2024-01-01"}, {"to", "2024-12-31"}});
  CHECK(test::html_problem(html) == "");
  CHECK(has(html,
            "<a href=\"/?q=x&amp;source=b&amp;from=2024-01-01&amp;to=2024-12-31\" aria-label=\"أزل: "
            "المصدر: المرفأ\">"));
  CHECK(has(html, "aria-label=\"أزل: من 1 يناير 2024 إلى 31 ديسمبر 2024\""));
  CHECK(chips({{"q", "x"}}) == "");
}

}  // namespace fihris
