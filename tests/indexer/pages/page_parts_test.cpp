#include "indexer/pages/page_parts.h"

#include <doctest/doctest.h>

#include "indexer/pages/container.h"

using namespace fihris;

namespace {

const std::string prose = "<p>افتتح وزير النقل صباح اليوم الطريق الساحلي الجديد بعد أعمال استمرت ثلاث سنوات كاملة.</p>";

std::size_t find(const HtmlTree& tree, std::string_view id) {
  for (std::size_t i = 0; i < tree.size(); ++i)
    if (tree[i].attribute("id") == id) return i;
  return root_node;
}

struct Cut {
  HtmlTree tree;
  PageMeasures measures;
  PageParts page;
  explicit Cut(const std::string& html)
      : tree(parse_html(html)), measures(tree), page(tree, measures, "عنوان الخبر كما هو", Trust::names) {}
};

}  // namespace

TEST_CASE("elements know their blocks, their prose and whether the title is among them") {
  const Cut cut("<div id=a><h1>عنوان الخبر كما هو</h1>" + prose + "</div><div id=b>" + prose + prose + "</div>");
  const BlockRange a = cut.page.range_of(find(cut.tree, "a")), b = cut.page.range_of(find(cut.tree, "b"));
  CHECK(a.end - a.begin == 2);
  CHECK(a.end == b.begin);
  CHECK(cut.page.prose_in(b) == 2 * cut.page.prose_in(a));
  CHECK(cut.page.prose_blocks_in(b) == 2);
  CHECK(cut.page.has_title(a));
  CHECK_FALSE(cut.page.has_title(b));
  CHECK(cut.page.range_of(root_node).end == 4);
}

TEST_CASE("what readers write below an article is not prose") {
  const Cut cut("<h1>عنوان الخبر كما هو</h1>" + prose + prose + "<h3>التعليقات</h3><div id=c>" + prose + prose + prose +
                "</div>");
  CHECK(cut.page.prose_in(cut.page.range_of(find(cut.tree, "c"))) == 0);
}

TEST_CASE("parts that are named as the text are found, the innermost that has nearly all") {
  const Cut cut("<article class=post-content><h2>عنوان</h2><p>سطر قصير</p><div class=entry-content>" + prose + prose +
                "</div></article><div class=article-body>" + prose + "</div>");
  const std::vector<BlockRange> parts = cut.page.marked_parts(root_node, is_named_text);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].end - parts[0].begin == 2);
  CHECK(parts[1].end - parts[1].begin == 1);
}
