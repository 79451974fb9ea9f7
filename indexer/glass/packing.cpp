#include "indexer/glass/packing.h"

#include <bit>

#include "common/index/packed_numbers.h"

namespace fihris {

void append_big_endian(std::uint64_t number, std::size_t bytes, std::string& to) {
  for (std::size_t shift = bytes * 8; shift > 0; shift -= 8) to += static_cast<char>(number >> (shift - 8));
}

// The first byte tells by its leading ones how many follow.
void append_sortable(std::uint32_t number, std::string& to) {
  if (number < 0x8000) return append_big_endian(number, 2, to);
  const auto bytes = static_cast<std::size_t>(std::bit_width(number) + 5) / 7;
  const std::uint64_t ones = (std::uint64_t{0xFF} << (10 - bytes)) & 0xFF;
  append_big_endian(ones << ((bytes - 1) * 8) | number, bytes, to);
}

void append_last_sortable(std::string_view text, std::string& to) {
  for (const char byte : text) {
    to += byte;
    if (byte == '\0') to += '\xFF';
  }
}

void append_sortable(std::string_view text, std::string& to) {
  append_last_sortable(text, to);
  to += '\0';
}

void append_sized(std::string_view text, std::string& to) {
  append_number(text.size(), to);
  to += text;
}

}  // namespace fihris
