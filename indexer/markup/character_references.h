// Character references of HTML and XML: "&amp;", "&nbsp;", "&#1593;", "&#x639;".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fihris {

struct CharacterReference {
  std::size_t length = 0;   // bytes of the reference with its semicolon; 0: none stands here
  char32_t code_point = 0;  // never a surrogate, never 0
};

// The reference that begins the text. Names are those of HTML 4, which hold the five of XML.
CharacterReference read_reference(std::string_view text);

// The text with its references replaced by what they stand for: "&laquo;&#1593;" is "«ع". Others stay as they are.
std::string decode_references(std::string_view text);

}  // namespace fihris
