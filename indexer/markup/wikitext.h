// The text of an article in the markup of MediaWiki.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace fihris {

// Names of a wiki for what its links may hold, in lower case. Those of English and Arabic wikis are there already.
struct WikiNames {
  std::set<std::string, std::less<>> files = {"file", "image", "media", "ملف", "صورة", "وسائط"};
  std::set<std::string, std::less<>> categories = {"category", "تصنيف"};
};

struct WikiText {
  std::string text;      // a line for each paragraph, heading, item of a list and caption
  std::string category;  // the first one, without its namespace; "" when there is none
};

// Leaves out templates, tables, references, formulas, comments and magic words; of links keeps what is shown, of
// pictures the caption. Headings below which nothing is left go, too. Understands no template: what only they say is
// lost. Takes time in proportion to the length, whatever the nesting; markup that is never closed is text. Takes and
// gives UTF-8. Any thread may call this.
//
//   plain_text_of_wikitext("'''عدن''' [[مدينة|مدينةٌ]] {{مرجع|7}}").text == "عدن مدينةٌ"
WikiText plain_text_of_wikitext(std::string_view wikitext, const WikiNames& names = {});

}  // namespace fihris
