#include "common/text/decoder.h"

#include "common/text/byte_tables.h"
#include "common/text/utf8.h"

namespace fihris {
namespace {

bool is_scalar_value(char32_t value) {
  return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

template <std::size_t Size, bool BigEndian>
char32_t unit_at(std::string_view bytes, std::size_t position) {
  char32_t unit = 0;
  for (std::size_t i = 0; i < Size; ++i)
    unit = unit << 8 | static_cast<unsigned char>(bytes[position + (BigEndian ? i : Size - 1 - i)]);
  return unit;
}

template <bool BigEndian>
Decoded decode_utf_16(std::string_view bytes) {
  Decoded decoded;
  decoded.text.reserve(bytes.size());
  std::size_t& at = decoded.decoded_bytes;
  while (at + 2 <= bytes.size()) {
    char32_t value = unit_at<2, BigEndian>(bytes, at);
    std::size_t length = 2;
    if (value >= 0xD800 && value <= 0xDBFF && at + 4 <= bytes.size()) {
      const char32_t low = unit_at<2, BigEndian>(bytes, at + 2);
      if (low < 0xDC00 || low > 0xDFFF) break;
      value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
      length = 4;
    }
    if (!is_scalar_value(value)) break;
    append_utf8(decoded.text, value);
    at += length;
  }
  return decoded;
}

template <bool BigEndian>
Decoded decode_utf_32(std::string_view bytes) {
  Decoded decoded;
  std::size_t& at = decoded.decoded_bytes;
  for (; at + 4 <= bytes.size(); at += 4) {
    const char32_t value = unit_at<4, BigEndian>(bytes, at);
    if (!is_scalar_value(value)) break;
    append_utf8(decoded.text, value);
  }
  return decoded;
}

Decoded decode_utf_8(std::string_view bytes) {
  const std::size_t valid = find_invalid_utf8(bytes).value_or(bytes.size());
  return {std::string(bytes.substr(0, valid)), valid};
}

Decoded decode_bytes(std::string_view bytes, const ByteTable& table) {
  Decoded decoded;
  decoded.text.reserve(bytes.size() * 2);
  for (const char byte : bytes) {
    const std::string& character = table[static_cast<unsigned char>(byte)];
    if (character.empty()) break;
    decoded.text += character;
    ++decoded.decoded_bytes;
  }
  return decoded;
}

}  // namespace

Decoded decode(std::string_view bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf_8: return decode_utf_8(bytes);
    case Encoding::utf_16le: return decode_utf_16<false>(bytes);
    case Encoding::utf_16be: return decode_utf_16<true>(bytes);
    case Encoding::utf_32le: return decode_utf_32<false>(bytes);
    case Encoding::utf_32be: return decode_utf_32<true>(bytes);
    default: return decode_bytes(bytes, byte_table(encoding));
  }
}

}  // namespace fihris
