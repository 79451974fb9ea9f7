#include "searcher/server/page/hit_list.h"

#include <doctest/doctest.h>

#include "tests/searcher/server/page/page_fixture.h"
#include "tests/support/html_check.h"

namespace fihris {
namespace {

using test::has;

std::string hits(const std::vector<Hit>& list, std::vector<NamedValue> parameters = {{"q", "x"}}) {
  const test::PageFixture page(std::move(parameters));
  return test::written([&](HtmlWriter& html) { write_hits(html, page.view, list); });
}

std::string stories(const std::vector<Story>& list) {
  const test::PageFixture page({{"q", "x"}, {"group", "story"}});
  return test::written([&](HtmlWriter& html) { write_stories(html, page.view, list); });
}

Hit full_hit() {
  Hit hit = test::hit_of("m/1", "زلزال المغرب", "ضرب زلزال");
  hit.title.marks = {{0, 10}};
  hit.snippet.marks = {{7, 17}};
  hit.snippet.starts_inside = hit.snippet.ends_inside = true;
  hit.article.source = "وكالة مدار";
  hit.article.date = parse_iso_date("2024-04-13");
  hit.article.url = "https://www.madar.example/a?b";
  hit.copies = 3;
  hit.rank = 11;
  return hit;
}

}  // namespace

TEST_CASE("a hit has title, origin, snippet and ways to more") {
  const std::string html = hits({full_hit()});
  CHECK(test::html_problem(html) == "");
  CHECK(has(html, "<ol class=\"hits\" start=\"11\">"));
  CHECK(has(html, "<a href=\"/article/m%2F1?q=x\"><bdi dir=\"auto\"><mark>زلزال</mark> المغرب</bdi></a>"));
  CHECK(has(html, "وكالة مدار"));
  CHECK(has(html, "<time datetime=\"2024-04-13\" dir=\"rtl\">13 أبريل 2024</time>"));
  CHECK(has(html, ">… ضرب <mark>زلزال</mark> …</p>"));
  CHECK(has(html, "<a href=\"/?q=x&amp;copies=all\">3 نسخ أخرى</a>"));
  CHECK(has(html, "<a href=\"https://www.madar.example/a?b\" rel=\"noopener noreferrer nofollow external\">"));
  CHECK(has(html, ">madar.example</bdi>"));
}

TEST_CASE("what is not known is not there") {
  const std::string html = hits({test::hit_of("1", "")});
  CHECK(has(html, "خبر بلا عنوان"));
  for (const char* piece : {"origin", "snippet", "class=\"more\"", "copies"}) CHECK_MESSAGE(!has(html, piece), piece);
}

TEST_CASE("addresses that are no web pages are not linked") {
  Hit hit = test::hit_of("1", "x");
  hit.article.url = "javascript:alert(1)";
  CHECK(!has(hits({hit}), "javascript"));
}

TEST_CASE("a language other than the page's is said") {
  Hit hit = test::hit_of("1", "Quake");
  hit.article.language = "en";
  CHECK(has(hits({hit}), "<bdi dir=\"auto\" lang=\"en\">Quake</bdi>"));
  CHECK(has(hits({hit}, {{"ui", "en"}}), "<bdi dir=\"auto\">Quake</bdi>"));
  CHECK(has(hits({test::hit_of("1", "زلزال")}, {{"ui", "en"}}), "<bdi dir=\"auto\" lang=\"ar\">زلزال</bdi>"));
}

TEST_CASE("each hit follows the direction of its title") {
  CHECK(has(hits({test::hit_of("1", "زلزال")}, {{"ui", "en"}}), "<article class=\"hit\" dir=\"rtl\">"));
  CHECK(has(hits({test::hit_of("1", "Quake")}), "<article class=\"hit\" dir=\"ltr\">"));
}

TEST_CASE("a story says how many reports and sources it has, and lists the others") {
  Story story;
  story.rank = 1;
  story.sources = 2;
  story.reports = {full_hit(), test::hit_of("2", "خبر ثان"), test::hit_of("3", "خبر ثالث")};
  story.related = {test::hit_of("4", "قريب")};
  const std::string html = stories({story});
  CHECK(test::html_problem(html) == "");
  CHECK(has(html, "<p class=\"badge\">3 أخبار · مصدران</p>"));
  CHECK(has(html, "أخبار أخرى عن الحدث"));
  CHECK(has(html, "خبر ثالث"));
  CHECK(has(html, "ذات صلة"));
  CHECK(has(html, "قريب"));
}

TEST_CASE("a story of one report is that report") {
  Story story;
  story.reports = {full_hit()};
  const std::string html = stories({story});
  CHECK(!has(html, "badge"));
  CHECK(!has(html, "reports"));
  CHECK(test::html_problem(stories({Story{}})) == "");
}

}  // namespace fihris
