// What the tags of wikitext do to the text around them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fihris {

enum class WikiTagEffect : std::uint8_t {
  none,        // no tag stands here
  nothing,     // the tag goes, what it encloses stays
  line_break,  // the tag ends a line
  drop,        // what it encloses goes with it
  literal,     // what it encloses is text without markup
};

struct WikiTag {
  WikiTagEffect effect = WikiTagEffect::none;
  std::size_t length = 0;  // of the tag
  std::string name;        // in lower case
  bool is_closed = false;  // </x> or <x/>: it encloses nothing
};

// The tag that begins the text, which begins with '<'. Only names of tags that wikis know are tags.
WikiTag read_wiki_tag(std::string_view text);

}  // namespace fihris
