#include "searcher/server/page/results_page.h"

#include <doctest/doctest.h>

#include "tests/searcher/server/page/page_fixture.h"
#include "tests/support/html_check.h"

namespace fihris {
namespace {

using test::has;

std::string results(const SearchResponse& response, std::vector<NamedValue> parameters = {{"q", "غاز"}}) {
  const test::PageFixture page(std::move(parameters));
  std::string html = results_page(page.view, response).body;
  CHECK(test::html_problem(html) == "");
  return html;
}

SearchResponse response_of(std::uint64_t total) {
  SearchResponse response;
  response.total = total;
  if (total > 0) response.hits = {test::hit_of("1", "غاز")};
  response.times.total = std::chrono::milliseconds(12);
  return response;
}

}  // namespace

TEST_CASE("the number of results is exact, or said to be about so many") {
  SearchResponse response = response_of(1234);
  CHECK(has(results(response),
            "<p id=\"count\"><strong>1,234 نتيجة</strong> <span class=\"took\">في 0.012 ثانية</span></p>"));
  response.total_is_exact = false;
  CHECK(has(results(response), "<strong>نحو 1,234 نتيجة</strong>"));
}

TEST_CASE("the title says what was searched, and which page it is") {
  CHECK(has(results(response_of(1)), "<title>غاز - بحث - فهرس</title>"));
  CHECK(has(results(response_of(30), {{"q", "غاز"}, {"page", "2"}}), "<title>غاز - بحث - الصفحة 2 - فهرس</title>"));
}

TEST_CASE("orders and stories are links that keep the rest") {
  const std::string html = results(response_of(1), {{"q", "x"}, {"sort", "date"}, {"copies", "all"}});
  CHECK(has(html, "<a href=\"/?q=x&amp;copies=all\">الأنسب</a>"));
  CHECK(has(html, "<a href=\"/?q=x&amp;sort=date&amp;copies=all\" aria-current=\"true\">الأحدث</a>"));
  CHECK(has(html, "<a href=\"/?q=x&amp;sort=date&amp;group=story&amp;copies=all\">جمع الأخبار في قصص</a>"));
  CHECK(has(html, "<a href=\"/?q=x&amp;sort=date\">إخفاء النسخ</a>"));
}

TEST_CASE("another query may have been meant") {
  SearchResponse response = response_of(1);
  response.suggestion = "محادثات";
  CHECK(has(results(response), "هل تقصد <a href=\"/?q=محادثات\"><bdi dir=\"auto\">محادثات</bdi></a>؟"));
  response.answers_suggestion = true;
  CHECK(has(results(response), "لا نتائج للبحث عن «<bdi dir=\"auto\">غاز</bdi>»؛ هذه نتائج <a"));
}

TEST_CASE("what is odd in the query is said in the reader's language") {
  SearchResponse response = response_of(1);
  response.warnings = {"the query has no words"};
  response.is_timed_out = true;
  CHECK(has(results(response), "<li>لا كلمات في البحث</li>"));
  CHECK(has(results(response), "طال البحث فتوقّف"));
  CHECK(has(results(response, {{"q", "x"}, {"ui", "en"}}), "<li>the query has no words</li>"));
}

TEST_CASE("that indexes are missing is said, but not which") {
  SearchResponse response = response_of(1);
  response.shards = {4, {{"10.0.0.2:7777", "Connection refused"}}};
  CHECK(has(results(response), "بعض الفهارس لا يجيب الآن (1/4): قد تنقص نتائج."));
  CHECK(has(results(response, {{"q", "x"}, {"ui", "en"}}),
            "Some indexes do not answer now (1/4): results may be missing."));
  CHECK_FALSE(has(results(response), "10.0.0.2"));
  response.shards.failed.clear();
  CHECK_FALSE(has(results(response), "الفهارس"));
}

TEST_CASE("where nothing is found the page helps, with the filters too") {
  const std::string html = results(response_of(0), {{"q", "x"}, {"source", "a"}});
  CHECK(has(html, "لم نجد خبرًا يطابق بحثك"));
  CHECK(has(html, "<p id=\"count\">لا نتائج</p>"));
  CHECK(has(html, "<a href=\"/?q=x\">أزل كل التصفية</a>"));
  CHECK(!has(results(response_of(0)), "أزل كل التصفية"));
}

TEST_CASE("stories stand in the place of hits") {
  SearchResponse response;
  response.total = 2;
  response.stories = {{.rank = 1, .sources = 2, .reports = {test::hit_of("1", "a"), test::hit_of("2", "b")}}};
  const std::string html = results(response, {{"q", "x"}, {"group", "story"}});
  CHECK(has(html, "<ol class=\"hits stories\" start=\"1\">"));
  CHECK(has(html, "كل خبر وحده"));
}

TEST_CASE("the first page invites to search, and says how much there is") {
  const test::PageFixture page;
  const std::string html = home_page(page.view, 68).body;
  CHECK(test::html_problem(html) == "");
  CHECK(has(html, "68 خبرًا"));
  CHECK(has(html, "autofocus"));
  CHECK(has(html, "«قانون الانتخابات»"));
  CHECK(!has(home_page(page.view, 0).body, "class=\"size\""));
}

}  // namespace fihris
