#include "searcher/server/page/article_page.h"

#include <doctest/doctest.h>

#include "tests/searcher/server/page/page_fixture.h"
#include "tests/support/html_check.h"

namespace fihris {
namespace {

using test::has;

std::string article(const ShownArticle& shown, std::vector<NamedValue> parameters = {{"q", "x"}},
                    const SearchResponse& similar = {}) {
  const test::PageFixture page(std::move(parameters));
  std::string html = article_page(page.view, "/article/1", shown, similar).body;
  CHECK(test::html_problem(html) == "");
  return html;
}

ShownArticle shown_of(std::string title, std::string text) {
  ShownArticle shown;
  shown.article.id = "1";
  shown.article.title = std::move(title);
  shown.article.text = std::move(text);
  return shown;
}

}  // namespace

TEST_CASE("lines are paragraphs, with the marks of each") {
  ShownArticle shown = shown_of("ab", "one\ntwo three\n\nfour");
  shown.title_marks = {{0, 1}};
  shown.text_marks = {{8, 13}, {15, 19}};
  const std::string html = article(shown);
  CHECK(has(html, "<h1 dir=\"auto\"><mark>a</mark>b</h1>"));
  CHECK(has(html,
            "<p dir=\"auto\">one</p><p dir=\"auto\" id=\"first\">two <mark>three</mark></p><p "
            "dir=\"auto\"><mark>four</mark></p>"));
  CHECK(has(html, "<a href=\"#first\">"));
}

TEST_CASE("a mark over the end of a line marks nothing") {
  ShownArticle shown = shown_of("", "ab\ncd");
  shown.text_marks = {{1, 4}};
  CHECK(has(article(shown), "<p dir=\"auto\">ab</p><p dir=\"auto\">cd</p>"));
}

TEST_CASE("an article without matches has no way to the first one") {
  const std::string html = article(shown_of("", "text"), {});
  CHECK(!has(html, "#first"));
  CHECK(has(html, "خبر بلا عنوان"));
  CHECK(has(html, "صفحة البحث"));
}

TEST_CASE("there is a way back to the results, and to the site that published it") {
  ShownArticle shown = shown_of("t", "text");
  shown.article.url = "http://madar.example/1";
  const std::string html = article(shown, {{"q", "x"}, {"page", "2"}});
  CHECK(has(html, "<a href=\"/?q=x&amp;page=2\">عودة إلى النتائج</a>"));
  CHECK(has(html, "<a href=\"http://madar.example/1\" rel="));
}

TEST_CASE("similar articles are listed, without marks that nobody asked for") {
  SearchResponse similar;
  similar.hits = {test::hit_of("2", "abc")};
  similar.hits.front().title.marks = {{0, 1}};
  const std::string html = article(shown_of("t", "x"), {{"q", "x"}}, similar);
  CHECK(has(html, "أخبار مشابهة"));
  CHECK(has(html, "<a href=\"/article/2?q=x\"><bdi dir=\"auto\">abc</bdi></a>"));
  CHECK(!has(article(shown_of("t", "x")), "أخبار مشابهة"));
}

TEST_CASE("an article that is not there is a 404 that helps") {
  const test::PageFixture page;
  const HttpResponse response = missing_article_page(page.view);
  CHECK(response.status == 404);
  CHECK(test::html_problem(response.body) == "");
  CHECK(has(response.body, "لا خبر هنا"));
}

}  // namespace fihris
