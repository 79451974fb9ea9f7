#include "indexer/pages/page_measures.h"

#include <doctest/doctest.h>

using namespace fihris;

TEST_CASE("words, links, prose and headings are counted below each element") {
  const HtmlTree tree = parse_html(
      "<div><h2><a href=x>عنوان مع رابط</a></h2><h3>عنوان</h3><p>خمس كلمات في هذا السطر</p><a href=y>اقرأ</a>"
      "<script>var x;</script></div><p>خارج</p>");
  const PageMeasures measures(tree);
  for (std::size_t i = 0; i < tree.size(); ++i) {
    if (tree[i].tag != "div") continue;
    CHECK(measures.words(i) == 10);
    CHECK(measures.link_words(i) == 4);
    CHECK(measures.prose(i) == 5);
    CHECK(measures.headings(i) == 2);
    CHECK(measures.linked_headings(i) == 1);
  }
  CHECK(measures.words(root_node) == 11);
}

TEST_CASE("an anchor without an address is no link") {
  const HtmlTree tree = parse_html("<p><a name=x>كلمة</a></p>");
  CHECK(PageMeasures(tree).link_words(root_node) == 0);
}
