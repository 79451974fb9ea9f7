// UTF-8, as the Unicode Standard (table 3-7) allows it: no surrogates, no overlong forms, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fihris {

// Not a code point: what decode_utf8 returns for a byte that starts no valid sequence.
inline constexpr char32_t invalid_code_point = 0xFFFFFFFF;

// The code point at `position`, which moves past it; past one byte only when it is invalid. REQUIRES position < size.
char32_t decode_utf8(std::string_view text, std::size_t& position);

// REQUIRES a code point that is not a surrogate.
void append_utf8(std::string& text, char32_t code_point);

// The first byte that is not part of valid UTF-8; nothing when all is well.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// True at the ends of the text and before the first byte of a code point.
bool is_code_point_border(std::string_view text, std::size_t position);

}  // namespace fihris
