#include "indexer/pages/text_blocks.h"

#include <doctest/doctest.h>

using namespace fihris;

namespace {

std::vector<TextBlock> blocks_of(const std::string& html) {
  const HtmlTree tree = parse_html(html);
  return text_blocks(tree, PageMeasures(tree), std::vector<bool>(tree.size(), false));
}

std::string texts_of(const std::string& html) {
  std::string texts;
  for (const TextBlock& block : blocks_of(html)) (texts += texts.empty() ? "" : "|") += block.text;
  return texts;
}

}  // namespace

TEST_CASE("block elements end a block, inline elements do not") {
  CHECK(texts_of("<div>أ<p>ب <b>ج</b>د</p>ه</div><h2>و</h2>") == "أ|ب جد|ه|و");
  CHECK(texts_of("<p>&nbsp;</p><p> \n </p><p>-</p>") == "");
}

TEST_CASE("blanks between inline elements are kept as one") {
  CHECK(texts_of("<p><b>أ</b> <i>ب</i><u>ج</u>\n<s> د </s></p>") == "أ بج د");
}

TEST_CASE("breaks end lines, and where there are gaps they wrap them") {
  CHECK(texts_of("<p>أول.<br>ثان.<br>ثالث</p>") == "أول.|ثان.|ثالث");
  CHECK(texts_of("<p>سطر<br>ملفوف<br><br>فقرة<br>أخرى</p>") == "سطر ملفوف|فقرة أخرى");
  CHECK(texts_of("<p>فقرة.<br>فقرة أخرى.<br><br>ثالثة.</p>") == "فقرة.|فقرة أخرى.|ثالثة.");
}

TEST_CASE("line ends count in preformatted text") {
  CHECK(texts_of("<pre>سطر\nملفوف\n\nفقرة</pre>") == "سطر ملفوف|فقرة");
}

TEST_CASE("cells of a short row stand in one block") {
  CHECK(texts_of("<table><tr><th>البند</th><th>العدد</th></tr><tr><td>ماء</td><td>12</td></tr></table>") ==
        "البند العدد|ماء 12");
}

TEST_CASE("a block knows its links, headings and items") {
  const std::vector<TextBlock> blocks = blocks_of("<h2>عنوان</h2><ul><li>بند <a href=x>مع رابط</a> هنا</li></ul>");
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].heading);
  CHECK(blocks[1].item);
  CHECK(blocks[1].words == 4);
  CHECK(blocks[1].link_words == 2);
  REQUIRE(blocks[1].links.size() == 1);
  const auto [begin, end] = blocks[1].links[0];
  CHECK(blocks[1].text.substr(begin, end - begin) == "مع رابط");
}

TEST_CASE("a block knows that links were left out after it") {
  const HtmlTree tree = parse_html("<p>قد يهمك</p><div><a href=x>عنوان طويل لخبر آخر</a></div>");
  std::vector<bool> skip(tree.size(), false);
  for (std::size_t i = 0; i < tree.size(); ++i) skip[i] = tree[i].tag == "div";
  const std::vector<TextBlock> blocks = text_blocks(tree, PageMeasures(tree), skip);
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].before_links);
}
