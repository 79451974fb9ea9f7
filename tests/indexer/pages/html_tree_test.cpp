#include "indexer/pages/html_tree.h"

#include <doctest/doctest.h>

#include "common/text/utf8.h"
#include "indexer/pages/text_measures.h"

using namespace fihris;

namespace {

std::string all_text(std::string_view html) {
  return folded_blanks(text_below(parse_html(html), root_node));
}

const HtmlNode* find(const HtmlTree& tree, std::string_view tag) {
  for (const HtmlNode& node : tree)
    if (node.tag == tag) return &node;
  return nullptr;
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("nodes stand in the order of the page and know where what is below them ends") {
  const HtmlTree tree = parse_html("<div id=a><p>نص</p><p>آخر</p></div><hr>");
  for (std::size_t i = 1; i < tree.size(); ++i) {
    CHECK(tree[i].parent < i);
    CHECK(tree[i].end > i);
    CHECK(tree[i].end <= tree[tree[i].parent].end);
  }
  CHECK(find(tree, "div")->attribute("id") == "a");
  CHECK(find(tree, "div")->attribute("class").empty());
}

TEST_CASE("a page is UTF-8 whatever it says of itself") {
  CHECK(all_text("<meta charset=windows-1256><p>خبر</p>") == "خبر");
  CHECK(all_text("<meta http-equiv=content-type content='text/html; charset=iso-8859-6'><p>خبر</p>") == "خبر");
}

TEST_CASE("bytes that are no UTF-8 and NULs cost only themselves") {
  CHECK(all_text(std::string_view("<p>قبل\xFF بعد\0 نهاية</p>", 34)) == "قبل\uFFFD بعد نهاية");
}

TEST_CASE("entities are decoded, and none is fetched") {
  CHECK(all_text("<p>&laquo;&#1593;&#x631;&raquo; &amp; &lrm;</p>") == "«عر» &");
  CHECK(all_text("<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>قبل &x; بعد</p>").find("root:") ==
        std::string::npos);
}

TEST_CASE("entities that were escaped twice can be decoded again") {
  CHECK(decode_entities("&quot;عاجل&quot; &#1593; &#x639;") == "\"عاجل\" ع ع");
  CHECK(decode_entities("أ & ب &nichts; &#xD800; &#9999999999; &") == "أ & ب &nichts; &#xD800; &#9999999999; &");
}

TEST_CASE("scripts are kept whole and are no text") {
  const HtmlTree tree = parse_html("<script>if (a < b) { x = '</p>'; }</script><p>نص</p>");
  CHECK(folded_blanks(text_below(tree, root_node)) == "نص");
  const HtmlNode* script = find(tree, "script");
  REQUIRE(script != nullptr);
  CHECK((script + 1)->text == "if (a < b) { x = '</p>'; }");
}

TEST_CASE("broken pages are read as far as possible") {
  CHECK(all_text("") == "");
  CHECK(all_text("<p>أول<p>ثان</div></b>ثالث<") == "أول ثانثالث<");
  CHECK(all_text("نص بلا عناصر") == "نص بلا عناصر");
  CHECK(all_text("<a href=\"x>نص").size() < 20);
}

TEST_CASE("depth and number of elements are bounded") {
  CHECK(parse_html(repeated("<div>", 100'000) + "نص").size() < 1'000);
  CHECK(parse_html(repeated("<i></i>", 500'000)).size() <= 400'000);
  CHECK(all_text(repeated("<div>", 100) + "نص" + repeated("</div>", 100)) == "نص");
}
