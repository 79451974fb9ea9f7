#include "indexer/pages/block_judge.h"

#include <doctest/doctest.h>

using namespace fihris;

namespace {

std::vector<JudgedBlock> judge(const std::string& html) {
  const HtmlTree tree = parse_html(html);
  return judge_blocks(text_blocks(tree, PageMeasures(tree), std::vector<bool>(tree.size(), false)),
                      "عنوان الخبر كما هو", {"صورة من المكان"});
}

BlockKind kind_of(const std::string& html) {
  return judge(html).at(0).kind;
}

}  // namespace

TEST_CASE("ten words are prose, unless links are many of them") {
  CHECK(kind_of("<p>قال الوزير إن الخطة تبدأ مطلع الشهر المقبل في كل المحافظات</p>") == BlockKind::prose);
  CHECK(kind_of("<p>قال الوزير أمس</p>") == BlockKind::short_text);
  CHECK(kind_of("<p><a href=x>قال الوزير إن الخطة تبدأ مطلع الشهر المقبل في كل المحافظات</a></p>") == BlockKind::noise);
}

TEST_CASE("the title again, captions and numbers alone are no text") {
  CHECK(kind_of("<h1>«عنوان الخبر» كما هو!</h1>") == BlockKind::title);
  CHECK(kind_of("<p>صورة من المكان</p>") == BlockKind::noise);
  CHECK(kind_of("<p>10:45</p>") == BlockKind::noise);
}

TEST_CASE("links that a line announces go with it") {
  const auto blocks = judge("<p>اقرأ أيضا</p><p>خبر <a href=x>آخر من اليوم</a></p><p>قال الوزير أمس.</p>");
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[1].announced);
  CHECK(blocks[2].kind == BlockKind::short_text);
  CHECK(blocks[2].sentence);
}

TEST_CASE("a heading of comments is an ending") {
  CHECK(judge("<h3>التعليقات (12)</h3>").at(0).ending);
  CHECK_FALSE(judge("<p>قال إن التعليقات كثيرة.</p>").at(0).ending);
}
