#include "searcher/server/page/page_frame.h"

#include <doctest/doctest.h>

#include "tests/searcher/server/page/page_fixture.h"
#include "tests/support/html_check.h"

namespace fihris {
namespace {

using test::has;

HttpResponse frame(const test::PageFixture& page, const std::string& title = "عنوان",
                   std::string_view kind = "results") {
  return framed(page.view, {title, kind, "/"}, [](HtmlWriter& html) { html.element("h1", {}, "المحتوى"); });
}

}  // namespace

TEST_CASE("a page is Arabic from right to left, or English from left to right") {
  const std::string arabic = frame(test::PageFixture({{"q", "x"}})).body;
  CHECK(test::html_problem(arabic) == "");
  CHECK(arabic.starts_with("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">"));
  const std::string english = frame(test::PageFixture({{"ui", "en"}})).body;
  CHECK(test::html_problem(english) == "");
  CHECK(has(english, "<html lang=\"en\" dir=\"ltr\">"));
}

TEST_CASE("chosen colours stand at the root, where the style finds them") {
  CHECK(has(frame(test::PageFixture({{"theme", "dark"}})).body, "<html lang=\"ar\" dir=\"rtl\" data-theme=\"dark\">"));
}

TEST_CASE("a page has its parts and ways to them") {
  const std::string html = frame(test::PageFixture({{"q", "x"}})).body;
  for (const char* piece : {"<a class=\"skip\" href=\"#main\">", "<header", "<main id=\"main\"", "<footer",
                            "role=\"search\"", "aria-live=\"polite\"", "<title>عنوان - فهرس</title>"})
    CHECK_MESSAGE(has(html, piece), piece);
}

TEST_CASE("the head links to the feed of the query and to the description for browsers") {
  const std::string html = frame(test::PageFixture({{"q", "x"}})).body;
  CHECK(has(html, "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"خلاصة RSS\" href=\"/feed?q=x\">"));
  CHECK(has(
      html,
      "<link rel=\"search\" type=\"application/opensearchdescription+xml\" title=\"فهرس\" href=\"/opensearch.xml\">"));
  CHECK(!has(frame(test::PageFixture()).body, "rss+xml"));
}

TEST_CASE("pages of answers are not for search engines") {
  CHECK(has(frame(test::PageFixture()).body, "noindex"));
  CHECK(!has(frame(test::PageFixture(), "", "home").body, "noindex"));
}

TEST_CASE("the theme's style and sign are linked where it has them") {
  test::PageFixture page;
  CHECK(!has(frame(page).body, "/theme/"));
  page.theme.has_style = page.theme.has_logo = true;
  const std::string html = frame(page).body;
  CHECK(has(html, "<link rel=\"stylesheet\" href=\"/theme/style.css\">"));
  CHECK(has(html, "<img src=\"/theme/logo.svg\" alt=\"فهرس\" height=\"40\">"));
}

TEST_CASE("a name of the site with signs of HTML is text") {
  ServiceSettings settings;
  settings.site_name = "<i>أ&ب</i>";
  const std::string html = frame(test::PageFixture({}, settings)).body;
  CHECK(test::html_problem(html) == "");
  CHECK(has(html, "&lt;i&gt;أ&amp;ب&lt;/i&gt;"));
}

TEST_CASE("the answer says what it is") {
  const HttpResponse response = frame(test::PageFixture());
  CHECK(response.status == 200);
  CHECK(response.headers ==
        std::vector<NamedValue>{{"Content-Type", "text/html; charset=utf-8"}, {"Cache-Control", "no-cache"}});
}

}  // namespace fihris
