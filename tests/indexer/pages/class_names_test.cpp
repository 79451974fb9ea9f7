#include "indexer/pages/class_names.h"

#include <doctest/doctest.h>

using namespace fihris;

namespace {

NameClues clues_of(std::string_view attributes) {
  const HtmlTree tree = parse_html("<section " + std::string(attributes) + ">نص</section>");
  for (const HtmlNode& node : tree)
    if (node.tag == "section") return name_clues(node);
  return {};
}

}  // namespace

TEST_CASE("names are read as words, whatever joins them") {
  for (const char* name :
       {"related", "related-posts", "relatedPosts", "post__related", "RELATED_POSTS", "jp-relatedposts"})
    CHECK(clues_of(std::string("class='") + name + "'").frame);
  for (const char* name : {"entry-content", "td-post-content", "articleBody", "itemFullText", "field field--name-body"})
    CHECK(clues_of(std::string("class='") + name + "'").body);
  CHECK(clues_of("id=comments").comment);
  CHECK(clues_of("data-component='share-tools'").frame);
}

TEST_CASE("parts of words are no words") {
  for (const char* name :
       {"download", "header-ads2go", "shared-memory", "navyblue", "bbc-1cvxiy9 ebmt73l0", "commentary"})
    CHECK_FALSE(clues_of(std::string("class='") + name + "'").frame);
}

TEST_CASE("names that say what an element has say nothing of what it is") {
  CHECK_FALSE(clues_of("class='has-sidebar with-share no-comments is-popular'").frame);
  CHECK_FALSE(clues_of("class='md:hidden'").hidden);
  CHECK_FALSE(clues_of("class='hidden lg:block'").hidden);
}

TEST_CASE("hidden elements are told by attributes, styles and names") {
  for (const char* attributes :
       {"hidden", "aria-hidden=true", "style='color:red; Display : none'", "style='visibility:hidden'", "class=sr-only",
        "class='screen-reader-text'", "class=hidden"})
    CHECK(clues_of(attributes).hidden);
  CHECK_FALSE(clues_of("style='display:block'").hidden);
}

TEST_CASE("roles and types tell too") {
  CHECK(clues_of("role=navigation").frame);
  CHECK(clues_of("itemtype='https://schema.org/WPSideBar'").frame);
  CHECK(clues_of("itemprop=articleBody").body);
  CHECK(clues_of("itemprop=comment").comment);
}

TEST_CASE("a word of a name is found whole") {
  const HtmlTree tree = parse_html("<p class='entry-author vcard'>نص</p>");
  for (const HtmlNode& node : tree) {
    if (node.tag != "p") continue;
    CHECK(has_name_word(node, "author"));
    CHECK(has_name_word(node, "entry author"));
    CHECK_FALSE(has_name_word(node, "auth"));
  }
}
