#include "common/text/utf8.h"

#include <cassert>

namespace fihris {
namespace {

bool is_continuation(unsigned char byte) {
  return (byte & 0xC0) == 0x80;
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
    const std::size_t start = position;
    if (decode_utf8(text, position) == invalid_code_point) return start;
  }
  return std::nullopt;
}

bool is_code_point_border(std::string_view text, std::size_t position) {
  return position == 0 || position == text.size() ||
         (position < text.size() && !is_continuation(static_cast<unsigned char>(text[position])));
}

}  // namespace fihris
