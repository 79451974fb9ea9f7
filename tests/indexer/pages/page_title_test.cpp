#include "indexer/pages/page_title.h"

#include <doctest/doctest.h>

using namespace fihris;

namespace {

std::string title_of(const std::string& html) {
  const HtmlTree tree = parse_html(html);
  PageFacts facts = page_facts(tree);
  add_shown_title(tree, facts);
  return find_page_title(facts, find_outlet(facts));
}

std::string outlet_of(const std::string& html) {
  const HtmlTree tree = parse_html(html);
  PageFacts facts = page_facts(tree);
  add_shown_title(tree, facts);
  return find_outlet(facts);
}

const std::string title = "ختام جولة ثالثة من المحادثات في مسقط";

}  // namespace

TEST_CASE("the outlet's name is cut off on either side, with any mark") {
  const std::string site = "<meta property=og:site_name content='وكالة مدار'>";
  for (const std::string& text : {title + " - وكالة مدار", title + " | وكالة مدار", "وكالة مدار :: " + title,
                                  title + " | سياسة - وكالة مدار", "وكالة مدار - " + title}) {
    CAPTURE(text);
    CHECK(title_of(site + "<meta property=og:title content='" + text + "'><h1>" + title + "</h1>") == title);
  }
}

TEST_CASE("a mark inside a title stays") {
  const std::string with_mark = "إيران - أميركا: محادثات في مسقط بوساطة عمانية";
  CHECK(title_of("<title>" + with_mark + " | مدار</title><h1>" + with_mark + "</h1>") == with_mark);
}

TEST_CASE("without a heading the text of the page that <title> repeats is the title") {
  const std::string html =
      "<title>مدار - سياسة - " + title + "</title><td><font size=5><b>" + title + "</b></font></td>";
  CHECK(title_of(html) == title);
  CHECK(outlet_of(html) == "مدار - سياسة");
}

TEST_CASE("a title that was cut off is completed from another one") {
  CHECK(title_of("<meta property=og:title content='ختام جولة ثالثة من...'><h1>" + title + "</h1>") == title);
}

TEST_CASE("the heading of a site is no title") {
  CHECK(title_of("<meta property=og:title content='" + title + "'><h1>وكالة مدار</h1><title>" + title + "</title>") ==
        title);
}

TEST_CASE("the outlet is what the page calls its site, else what follows the title") {
  CHECK(outlet_of("<meta property=og:site_name content='مدار'>") == "مدار");
  CHECK(outlet_of("<title>" + title + " | الواحة نيوز</title><h1>" + title + "</h1>") == "الواحة نيوز");
  CHECK(outlet_of("<title>" + title + "</title>").empty());
}

TEST_CASE("a page that says nothing has no title") {
  CHECK(title_of("<p>نص</p>").empty());
}
