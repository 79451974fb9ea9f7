#include "indexer/pages/page_facts.h"

#include <doctest/doctest.h>

using namespace fihris;

TEST_CASE("facts are named by where they come from, in lower case") {
  const PageFacts facts =
      page_facts(parse_html("<html lang=ar><head><title>عنوان | مدار</title><meta property='OG:Title' "
                            "content='عنوان'><meta name=DC.date content=2024>"
                            "<meta itemprop=datePublished content='2024-01-02'><link rel='canonical' href='/a'><base "
                            "href='https://x.example/'></head>"
                            "<body><h1>عنوان</h1><svg><title>شعار</title></svg><a rel='nofollow author' href=x>سلمى</a>"
                            "<time itemprop=datePublished datetime=2024-01-03>أمس</time></body></html>"));
  CHECK(facts.first("tag:lang") == "ar");
  CHECK(facts.all("tag:title") == std::vector<std::string>{"عنوان | مدار"});
  CHECK(facts.first("meta:og:title") == "عنوان");
  CHECK(facts.first("meta:dc.date") == "2024");
  CHECK(facts.all("item:datepublished") == std::vector<std::string>{"2024-01-02", "2024-01-03"});
  CHECK(facts.first("link:canonical") == "/a");
  CHECK(facts.first("link:author") == "سلمى");
  CHECK(facts.first("tag:base") == "https://x.example/");
  CHECK(facts.first("tag:h1") == "عنوان");
  CHECK(facts.first("no:such").empty());
}

TEST_CASE("values are one clean line, and empty ones are left out") {
  PageFacts facts;
  facts.add("x", " أ\n\x01ب ");
  facts.add("y", " \u00A0 ");
  CHECK(facts.first("x") == "أ ب");
  CHECK(facts.all("y").empty());
}

TEST_CASE("their number is bounded") {
  PageFacts facts;
  for (int i = 0; i < 100; ++i) facts.add("x", "value");
  CHECK(facts.all("x").size() == 12);
  facts.add("long", std::string(100'000, 'a'));
  CHECK(facts.first("long").empty());
}

TEST_CASE("JSON-LD joins the facts") {
  const PageFacts facts =
      page_facts(parse_html("<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"عنوان\"}</script>"
                            "<script>{\"@type\":\"Article\",\"headline\":\"لا\"}</script>"));
  CHECK(facts.all("ld:headline") == std::vector<std::string>{"عنوان"});
}
