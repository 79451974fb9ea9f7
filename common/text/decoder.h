// Bytes of a known encoding to UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/text/encoding_names.h"

namespace fihris {

struct Decoded {
  std::string text;               // valid UTF-8, up to the first byte that means nothing
  std::size_t decoded_bytes = 0;  // all of them when the encoding fits
};

// Strict: unpaired surrogates, cut characters and bytes that the encoding leaves undefined end it. UTF-8 too is
// checked. A byte order mark is decoded like any other character.
Decoded decode(std::string_view bytes, Encoding encoding);

}  // namespace fihris
