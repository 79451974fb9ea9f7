#include "searcher/server/page/display_links.h"

#include <doctest/doctest.h>

#include "tests/searcher/server/page/page_fixture.h"
#include "tests/support/html_check.h"

namespace fihris {
namespace {

using test::has;

std::string foot(std::vector<NamedValue> parameters, std::string_view path = "/") {
  const test::PageFixture page(std::move(parameters));
  return test::written([&](HtmlWriter& html) { write_display_links(html, page.view, path); });
}

}  // namespace

TEST_CASE("the other language is one link away, of the same page and query") {
  const test::PageFixture arabic({{"q", "x"}});
  const std::string html = test::written([&](HtmlWriter& to) { write_top_links(to, arabic.view, "/article/7"); });
  CHECK(has(html, "<a href=\"/article/7?q=x&amp;ui=en\" lang=\"en\" hreflang=\"en\">English</a>"));
  const test::PageFixture english({{"ui", "en"}});
  CHECK(has(test::written([&](HtmlWriter& to) { write_top_links(to, english.view, "/about"); }),
            "<a href=\"/about\" lang=\"ar\" hreflang=\"ar\">العربية</a>"));
}

TEST_CASE("what is chosen is marked for screen readers") {
  const std::string html = foot({{"months", "levant"}, {"theme", "dark"}});
  CHECK(test::html_problem(html) == "");
  CHECK(has(html, "<a href=\"/?months=levant&amp;theme=dark\" aria-current=\"true\">كانون الثاني</a>"));
  CHECK(has(html, "<a href=\"/?months=levant&amp;theme=dark\" aria-current=\"true\">داكنة</a>"));
  CHECK(has(html, "<a href=\"/?theme=dark\">يناير</a>"));
  CHECK(has(html, "<a href=\"/?months=levant\">كالجهاز</a>"));
}

TEST_CASE("lengths of pages and the feed are offered where there are results") {
  CHECK(has(foot({{"q", "x"}, {"page", "4"}}), "<a href=\"/?q=x&amp;per_page=20\">20</a>"));
  CHECK(has(foot({{"q", "x"}}), "<a href=\"/feed?q=x\">خلاصة RSS</a>"));
  ServiceSettings small;
  small.most_per_page = 20;
  const test::PageFixture page({{"q", "x"}}, small);
  CHECK(!has(test::written([&](HtmlWriter& html) { write_display_links(html, page.view, "/"); }), "per_page=50"));
  CHECK(!has(foot({}), "per_page"));
  CHECK(!has(foot({}), "/feed"));
  CHECK(!has(foot({{"q", "x"}}, "/about"), "per_page"));
}

}  // namespace fihris
