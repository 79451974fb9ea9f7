#include "searcher/server/page/search_form.h"

#include <doctest/doctest.h>

#include "tests/searcher/server/page/page_fixture.h"
#include "tests/support/html_check.h"

namespace fihris {

using test::has;

TEST_CASE("the box shows what was typed, and keeps what was chosen") {
  const test::PageFixture page({{"q", "\"غاز\""}, {"page", "3"}, {"sort", "date"}, {"source", "المرفأ"}, {"ui", "en"}});
  const std::string html = test::written([&](HtmlWriter& to) { write_search_form(to, page.view, false); });
  CHECK(test::html_problem(html) == "");
  CHECK(has(html, "value=\"&quot;غاز&quot;\""));
  CHECK(has(html, "<input type=\"hidden\" name=\"sort\" value=\"date\">"));
  CHECK(has(html, "<input type=\"hidden\" name=\"source\" value=\"المرفأ\">"));
  CHECK(has(html, "<input type=\"hidden\" name=\"ui\" value=\"en\">"));
  CHECK(!has(html, "name=\"page\""));
  CHECK(!has(html, "autofocus"));
}

TEST_CASE("the box has a label, and the focus where it is asked") {
  const test::PageFixture page;
  const std::string html = test::written([&](HtmlWriter& to) { write_search_form(to, page.view, true); });
  CHECK(has(html, "<label for=\"q\" class=\"unseen\">كلمات البحث</label>"));
  CHECK(has(html, "autofocus=\"\""));
}

TEST_CASE("fields that a form has itself are not kept") {
  const test::PageFixture page({{"q", "x"}, {"from", "2024-01-01"}});
  const std::string html = test::written([&](HtmlWriter& to) { write_kept_fields(to, page.asked, {"from", "to"}); });
  CHECK(html == "<input type=\"hidden\" name=\"q\" value=\"x\">");
}

}  // namespace fihris
