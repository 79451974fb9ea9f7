// What a link of wikitext shows.
#pragma once

#include <string>
#include <string_view>

#include "indexer/markup/wikitext.h"

namespace fihris {

struct WikiLink {
  std::string shown;     // with line ends around the caption of a picture
  std::string category;  // when the link puts the article into one
};

// `inside` is what stands between [[ and ]], with the markup in it cleaned: "مدينة|مدينةٌ", "ملف:x.jpg|تصغير|الميناء".
WikiLink read_wiki_link(std::string_view inside, const WikiNames& names);

// What stands between [ and ] of an external link shows: "https://a.example/ الموقع" shows "الموقع".
std::string shown_of_external_link(std::string_view inside);

// Does the text begin with an address, as external links do?
bool begins_with_address(std::string_view text);

}  // namespace fihris
