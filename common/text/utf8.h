// UTF-8, as the Unicode Standard (table 3-7) allows it: no surrogates, no overlong forms, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fihris {

// Not a code point: what decode_utf8 returns for a byte that starts no valid sequence.
inline constexpr char32_t invalid_code_point = 0xFFFFFFFF;

// Longer sequences and invalid bytes; callers use decode_utf8.
char32_t decode_long_utf8(std::string_view text, std::size_t& position);

// The code point at `position`, which moves past it; past one byte only when it is invalid. REQUIRES position < size.
inline char32_t decode_utf8(std::string_view text, std::size_t& position) {
  const auto lead = static_cast<unsigned char>(text[position]);
  if (lead < 0x80) return static_cast<unsigned char>(text[position++]);
  if (lead >= 0xC2 && lead < 0xE0 && position + 1 < text.size()) {  // two bytes: Arabic, and nearly all we see
    const auto second = static_cast<unsigned char>(text[position + 1]);
    if ((second & 0xC0) == 0x80) {
      position += 2;
      return static_cast<char32_t>((lead & 0x1F) << 6 | (second & 0x3F));
    }
  }
  return decode_long_utf8(text, position);
}

// Code points from U+0800 on; callers use append_utf8.
void append_long_utf8(std::string& text, char32_t code_point);

// REQUIRES a code point that is not a surrogate.
inline void append_utf8(std::string& text, char32_t code_point) {
  if (code_point < 0x80) {
    text += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    const char bytes[2] = {static_cast<char>(0xC0 | code_point >> 6), static_cast<char>(0x80 | (code_point & 0x3F))};
    text.append(bytes, 2);
  } else {
    append_long_utf8(text, code_point);
  }
}

// The first byte that is not part of valid UTF-8; nothing when all is well, which takes half a second a gigabyte.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// More sequences of several bytes that are right than bytes that are wrong? Text in other encodings never looks so.
bool looks_like_damaged_utf8(std::string_view bytes);

// True at the ends of the text and before the first byte of a code point.
bool is_code_point_border(std::string_view text, std::size_t position);

}  // namespace fihris
