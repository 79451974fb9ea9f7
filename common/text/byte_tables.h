// Encodings of one byte a character, as tables.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "common/text/encoding_names.h"

namespace fihris {

// What each byte stands for, in UTF-8; empty when for nothing, or for a C1 control, which no text has.
using ByteTable = std::array<std::string, 256>;

// Arabic letters in presentation forms (IBM864) stand as plain letters. The table of MacArabic is our own, the others
// are ICU's. REQUIRES an encoding of one byte a character. Safe from several threads.
const ByteTable& byte_table(Encoding encoding);

// The byte for a character of windows-1252 or windows-1256; U+0080 to U+009F are the bytes 80 to 9F, as in ISO-8859-1.
// REQUIRES one of these two encodings.
std::optional<char> byte_of(Encoding encoding, char32_t code_point);

}  // namespace fihris
