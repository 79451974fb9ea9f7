#include "indexer/pages/frame_elements.h"

#include <doctest/doctest.h>

#include "indexer/pages/text_blocks.h"

using namespace fihris;

namespace {

const std::string prose = "هذه فقرة من متن الخبر فيها من الكلمات ما يكفي لتكون نثرا لا عنوانا ولا زرا في الصفحة.";

// Texts of the blocks that are left, joined.
std::string left_of(const std::string& html, Trust trust = Trust::names) {
  const HtmlTree tree = parse_html(html);
  const PageMeasures measures(tree);
  std::string left;
  for (const TextBlock& block : text_blocks(tree, measures, frame_elements(tree, measures, trust)))
    (left += left.empty() ? "" : "|") += block.text;
  return left;
}

std::string article(const std::string& inside) {
  return "<article><p>" + prose + "</p><p>" + prose + "</p>" + inside + "</article>";
}

}  // namespace

TEST_CASE("elements that are frame by tag or name go with all below them") {
  const std::string kept = prose + '|' + prose;
  for (const char* frame :
       {"<nav>قائمة</nav>", "<aside>جانب</aside>", "<div class=share>شارك</div>", "<form>بريدك</form>",
        "<div style='display:none'>خفي</div>", "<figcaption>صورة</figcaption>", "<svg><title>شعار</title></svg>",
        "<noscript>فعل</noscript>", "<div id=respond><p>اترك تعليقا</p></div>"})
    CHECK(left_of(article(frame)) == kept);
}

TEST_CASE("a wrapper of the article is no frame, whatever it is called") {
  CHECK(left_of("<form id=aspnetForm>" + article("") + "</form>") == prose + '|' + prose);
  CHECK(left_of("<div class='content-sidebar'>" + article("") + "</div>") == prose + '|' + prose);
  CHECK(left_of("<div class='share related'><p>" + prose + "</p></div>") == prose);
}

TEST_CASE("names can be left out of it") {
  CHECK(left_of(article("<div class=related>عنوان</div><nav>قائمة</nav>"), Trust::tags) ==
        prose + '|' + prose + "|عنوان");
}

TEST_CASE("three cards with linked headings are frame, paragraphs with links are not") {
  const std::string card = "<div class=c><h3><a href=x>عنوان خبر آخر</a></h3><p>" + prose + "</p></div>";
  CHECK(left_of(article("<div>" + card + card + card + "</div>")) == prose + '|' + prose);
  const std::string linked = "<p>كما قال <a href=x>المتحدث باسم الوزارة</a> أمس.</p>";
  CHECK(left_of(article(linked + linked + linked)).find("المتحدث") != std::string::npos);
}
