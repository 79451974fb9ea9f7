#include "indexer/markup/wikitext_tags.h"

#include <doctest/doctest.h>

using namespace fihris;

TEST_CASE("tags that wikis know are told apart by what they do") {
  CHECK(read_wiki_tag("<REF name=x>").effect == WikiTagEffect::drop);
  CHECK(read_wiki_tag("<br/>").effect == WikiTagEffect::line_break);
  CHECK(read_wiki_tag("</span >x").length == 8);
  CHECK(read_wiki_tag("<nowiki />").is_closed);
  CHECK(read_wiki_tag("</ref>").is_closed);
  CHECK_FALSE(read_wiki_tag("<ref>").is_closed);
}

TEST_CASE("other words in angle brackets are none") {
  for (const char* text : {"<", "<>", "< b>", "<unheardof>", "<b", "<مدينة>", "<!-- x -->"}) {
    CAPTURE(text);
    CHECK(read_wiki_tag(text).effect == WikiTagEffect::none);
  }
}
