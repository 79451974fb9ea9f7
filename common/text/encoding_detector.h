// Tells the encoding of bytes that are not UTF-8 by which of the known ones gives a text that can be believed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/text/encoding_names.h"

namespace fihris {

struct Detection {
  std::optional<Encoding> encoding;  // nothing: it cannot be told
  std::string doubt;                 // and why: "windows-1256 and ISO-8859-6 are both possible"
};

// UTF-16 and UTF-32 are candidates too. `declared` has an advantage, but loses against one that gives better text by
// far. Looks at the first 256 KiB from the first byte that is no ASCII; says nothing about what comes after.
Detection detect_encoding(std::string_view bytes, std::optional<Encoding> declared);

// Is this decoded text, whole and line by line, one that people wrote? REQUIRES valid UTF-8.
bool is_believable(std::string_view text);

// Is there a line that UTF-8, windows-1256 or ISO-8859-6 makes far more sense of? REQUIRES an encoding of one byte a
// character that can decode all the bytes.
bool is_mixed(std::string_view bytes, Encoding encoding);

}  // namespace fihris
