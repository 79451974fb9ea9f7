#include "common/text/utf8.h"

#include <algorithm>
#include <cassert>

namespace fihris {
namespace {

bool is_continuation(unsigned char byte) {
  return (byte & 0xC0) == 0x80;
}

bool is_lead(char byte) {
  return static_cast<unsigned char>(byte) >= 0xC0;
}

struct Lead {
  std::size_t length;
  char32_t bits;
  char32_t least;  // smaller values would be overlong
};

Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, byte, 0};
  if (byte >= 0xC2 && byte < 0xE0) return {2, byte & 0x1FU, 0x80};
  if (byte >= 0xE0 && byte < 0xF0) return {3, byte & 0x0FU, 0x800};
  if (byte >= 0xF0 && byte < 0xF5) return {4, byte & 0x07U, 0x10000};
  return {0, 0, 0};
}

constexpr std::size_t block_bytes = 64;

// Is it whole sequences of one and two bytes only? Nearly all blocks of Arabic are, and compilers make this loop SIMD.
// The byte after the block is read too.
bool is_block_of_short_utf8(const char* block) {
  unsigned char wrong = is_continuation(static_cast<unsigned char>(block[0])) ? 1 : 0;
  for (std::size_t i = 0; i < block_bytes; ++i) {
    const auto byte = static_cast<unsigned char>(block[i]);
    const auto next = static_cast<unsigned char>(block[i + 1]);
    const bool is_longer = byte >= 0xE0 || (byte & 0xFE) == 0xC0;  // or overlong
    wrong |= static_cast<unsigned char>(((byte >= 0xC0) != is_continuation(next)) | is_longer);
  }
  return wrong == 0;
}

}  // namespace

char32_t decode_long_utf8(std::string_view text, std::size_t& position) {
  assert(position < text.size());
  const std::size_t start = position++;
  const Lead lead = lead_of(static_cast<unsigned char>(text[start]));
  if (lead.length == 1) return lead.bits;
  if (lead.length == 0 || text.size() - start < lead.length) return invalid_code_point;
  char32_t value = lead.bits;
  for (std::size_t i = 1; i < lead.length; ++i) {
    const auto byte = static_cast<unsigned char>(text[start + i]);
    if (!is_continuation(byte)) return invalid_code_point;
    value = value << 6 | (byte & 0x3FU);
  }
  if (value < lead.least || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return invalid_code_point;
  position = start + lead.length;
  return value;
}

void append_long_utf8(std::string& text, char32_t code_point) {
  const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80 | (code_point >> shift & 0x3F)); };
  if (code_point < 0x10000) {
    text += static_cast<char>(0xE0 | code_point >> 12);
  } else {
    text += static_cast<char>(0xF0 | code_point >> 18);
    tail(12);
  }
  tail(6);
  tail(0);
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t block_end = position + block_bytes;
    if (block_end < text.size() && is_block_of_short_utf8(text.data() + position)) {
      position = is_lead(text[block_end - 1]) ? block_end - 1 : block_end;
      continue;
    }
    while (position < std::min(block_end, text.size())) {
      const std::size_t start = position;
      if (decode_utf8(text, position) == invalid_code_point) return start;
    }
  }
  return std::nullopt;
}

bool looks_like_damaged_utf8(std::string_view bytes) {
  std::size_t wide = 0, invalid = 0;
  for (std::size_t position = 0; position < bytes.size();) {
    const char32_t code_point = decode_utf8(bytes, position);
    invalid += code_point == invalid_code_point;
    wide += code_point != invalid_code_point && code_point > 0x7F;
  }
  return wide > invalid;
}

bool is_code_point_border(std::string_view text, std::size_t position) {
  return position == 0 || position == text.size() ||
         (position < text.size() && !is_continuation(static_cast<unsigned char>(text[position])));
}

}  // namespace fihris
