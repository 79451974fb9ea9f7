#include "indexer/pages/byline.h"

#include <doctest/doctest.h>

using namespace fihris;

namespace {

std::size_t begin_of_text(const HtmlTree& tree) {
  std::size_t begin = 0;
  while (begin < tree.size() && tree[begin].tag != "p") ++begin;
  return begin;
}

std::string author_of(const std::string& html) {
  const HtmlTree tree = parse_html(html + "<p>نص");
  return find_author(tree, page_facts(tree), begin_of_text(tree), "وكالة مدار");
}

std::string section_of(const std::string& html) {
  const HtmlTree tree = parse_html(html + "<p>نص");
  return find_section(tree, page_facts(tree), begin_of_text(tree), "عنوان الخبر");
}

}  // namespace

TEST_CASE("authors come from what the page says of itself") {
  CHECK(author_of("<meta name=author content='سلمى الحسن'>") == "سلمى الحسن");
  CHECK(
      author_of("<script "
                "type='application/ld+json'>{\"@type\":\"Article\",\"author\":[{\"name\":\"سلمى\"},{\"name\":\"هدى\"}]}"
                "</script>") == "سلمى، هدى");
  CHECK(author_of("<a rel=author href=x>بقلم سلمى الحسن</a>") == "سلمى الحسن");
}

TEST_CASE("outlets, addresses and administrators are no authors") {
  for (const char* name : {"وكالة مدار", "admin", "https://x.example/a", "@madar", "a@b.example", "12345"})
    CHECK(author_of(std::string("<meta name=author content='") + name + "'>").empty());
}

TEST_CASE("authors are found in elements and lines above the text") {
  CHECK(author_of("<span class=author-name><i></i> سلمى الحسن</span>") == "سلمى الحسن");
  CHECK(author_of("<span class=author>مدار - سلمى الحسن</span>") == "سلمى الحسن");
  CHECK(author_of("<span class=writeBy>كتب سلمى الحسن - هدى علي</span>") == "سلمى الحسن");
  CHECK(author_of("<font><b>كتبت: سلمى الحسن</b></font>") == "سلمى الحسن");
  CHECK(author_of("<div>بواسطة <span>سلمى الحسن</span></div>") == "سلمى الحسن");
  CHECK(author_of("<div>كتب الشاعر قصيدته الأولى</div>").empty());
}

TEST_CASE("the section is named, or the last breadcrumb, or an element near the title") {
  CHECK(section_of("<meta property=article:section content=سياسة>") == "سياسة");
  CHECK(
      section_of("<nav class=breadcrumb><a href=/>الرئيسية</a><a href=/s>سياسة</a><a href=/t>عنوان الخبر</a></nav>") ==
      "سياسة");
  CHECK(section_of("<span class=post-cat>سياسة</span>") == "سياسة");
  CHECK(section_of("<span class=post-cat>هذا نص طويل لا يكون اسم باب</span>").empty());
}
