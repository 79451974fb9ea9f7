#include "indexer/pages/json_ld.h"

#include <doctest/doctest.h>

#include "indexer/pages/page_facts.h"

using namespace fihris;

namespace {

PageFacts facts_of(std::string_view script) {
  PageFacts facts;
  read_json_ld(script, facts);
  return facts;
}

}  // namespace

TEST_CASE("an article is found at the root, in arrays and in graphs") {
  for (const char* script :
       {R"({"@type":"NewsArticle","headline":"عنوان"})",
        R"([{"@type":"WebSite"},{"@type":["Article","X"],"headline":"عنوان"}])",
        R"({"@graph":[{"@type":"WebPage","name":"x"},{"@type":"https://schema.org/BlogPosting","headline":"عنوان"}]})",
        R"({"@type":"WebPage","mainEntity":{"@type":"ReportageNewsArticle","headline":"عنوان"}})"})
    CHECK(facts_of(script).first("ld:headline") == "عنوان");
}

TEST_CASE("other stories of the page are no articles of it") {
  const PageFacts facts =
      facts_of(R"({"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"خبر آخر"}]})");
  CHECK(facts.first("ld:headline").empty());
}

TEST_CASE("names come from strings, objects, arrays and references") {
  const PageFacts facts = facts_of(R"({"@graph":[
    {"@type":"NewsArticle","author":[{"name":"سلمى"},{"@id":"#2"},"كريم"],"publisher":{"@id":"#o"},"articleSection":["سياسة","x"]},
    {"@type":"Person","@id":"#2","name":"هدى"},{"@type":"Organization","@id":"#o","name":"مدار"}]})");
  CHECK(facts.all("ld:author") == std::vector<std::string>{"سلمى", "هدى", "كريم"});
  CHECK(facts.first("ld:publisher") == "مدار");
  CHECK(facts.first("ld:articlesection") == "سياسة");
}

TEST_CASE("what search engines forgive is forgiven") {
  for (const char* script : {"<!-- {\"@type\":\"Article\",\"headline\":\"عنوان\"} -->",
                             "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"عنوان\"}\n//]]>",
                             "{\"@type\":\"Article\",\"headline\":\"عنوان\",}",
                             "{\"@type\":\"Article\",\"list\":[1,2,],\"headline\":\"عنوان\"};",
                             "{\"@type\":\"Article\",\"x\":\"سطر\nآخر\t\",\"headline\":\"عنوان\"}",
                             "{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;عنوان&quot;}"})
    CHECK(facts_of(script).first("ld:headline") == "عنوان");
}

TEST_CASE("entities in values are decoded") {
  CHECK(facts_of(R"({"@type":"Article","headline":"&quot;نعم&quot; &amp; لا"})").first("ld:headline") ==
        "\"نعم\" & لا");
}

TEST_CASE("a text keeps its lines") {
  CHECK(facts_of(R"({"@type":"Article","articleBody":"أ\nب"})").first("ld:articlebody") == "أ\nب");
}

TEST_CASE("breadcrumbs are named in their order") {
  const PageFacts facts = facts_of(
      R"({"@type":"BreadcrumbList","itemListElement":[{"name":"الرئيسية"},{"item":{"@id":"x","name":"سياسة"}}]})");
  CHECK(facts.all("crumb:name") == std::vector<std::string>{"الرئيسية", "سياسة"});
}

TEST_CASE("circles, depth and rubbish add nothing") {
  CHECK(facts_of(R"({"@graph":[{"@type":"Article","author":{"@id":"#a"}},{"@id":"#a","name":{"@id":"#a","x":1}}]})")
            .first("ld:author")
            .empty());
  CHECK(facts_of("{").first("ld:headline").empty());
  CHECK(facts_of(std::string(100'000, '[')).first("ld:headline").empty());
  CHECK(facts_of(R"({"@type":"Article","headline":5,"author":null})").first("ld:headline").empty());
}
