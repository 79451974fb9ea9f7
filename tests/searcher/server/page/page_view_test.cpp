#include "searcher/server/page/page_view.h"

#include <doctest/doctest.h>

#include "tests/searcher/server/page/page_fixture.h"

namespace fihris {

TEST_CASE("the path of the base address stands before all links") {
  CHECK(root_of("") == "");
  CHECK(root_of("https://example.org") == "");
  CHECK(root_of("https://example.org/") == "");
  CHECK(root_of("https://example.org/search") == "/search");
  CHECK(root_of("https://example.org/a/b/") == "/a/b");
  CHECK(root_of("example.org/a") == "");
  ServiceSettings settings;
  settings.base_url = "https://example.org/search";
  const test::PageFixture page({{"q", "x"}}, settings);
  CHECK(page.view.link("/style.css").text() == "/search/style.css");
  CHECK(page.view.article_link("a/b c").text() == "/search/article/a%2Fb%20c?q=x");
}

TEST_CASE("the feed is of the whole answer, not of a page") {
  const test::PageFixture page({{"q", "x"}, {"page", "4"}});
  CHECK(page.view.feed_link().text() == "/feed?q=x");
}

TEST_CASE("a language that cannot be a tag counts as Arabic") {
  Article article;
  CHECK(language_tag(article) == "ar");
  article.language = "en-GB";
  CHECK(language_tag(article) == "en-GB");
  for (const char* odd : {"x", "عربي", "en\" onclick=\"", "a-very-long-tag-that-nobody-has-ever-seen"}) {
    article.language = odd;
    CHECK(language_tag(article) == "ar");
  }
}

TEST_CASE("the first letter that has a direction gives it") {
  CHECK(direction_of("زلزال", Language::english) == "rtl");
  CHECK(direction_of("… «زلزال» in", Language::english) == "rtl");
  CHECK(direction_of("2024: Breaking زلزال", Language::arabic) == "ltr");
  CHECK(direction_of("١٢ Élysée", Language::arabic) == "ltr");
  CHECK(direction_of("ﻻ", Language::english) == "rtl");
  CHECK(direction_of("", Language::arabic) == "rtl");
  CHECK(direction_of("123 \xff", Language::english) == "ltr");
}

}  // namespace fihris
