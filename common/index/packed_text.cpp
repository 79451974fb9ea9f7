#include "common/index/packed_text.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace fihris {
namespace {

constexpr unsigned first_letter = 0x620;
constexpr unsigned letters = 0x40;
constexpr unsigned char packed_letter = 0x80;
constexpr unsigned char escape = 0xFF;

unsigned char at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

bool is_continuation(unsigned char byte) {
  return (byte & 0xC0U) == 0x80U;
}

// Bytes of a character by its first one; 0 for a byte that begins none.
std::size_t size_by_lead(unsigned char lead) {
  return lead < 0x80 ? 1 : lead < 0xC0 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF8 ? 4 : 0;
}

// Bytes of the character that begins the text; 0 when none does.
std::size_t character_size(std::string_view text) {
  const std::size_t size = size_by_lead(at(text, 0));
  if (size > text.size()) return 0;
  for (std::size_t i = 1; i < size; ++i)
    if (!is_continuation(at(text, i))) return 0;
  return size;
}

// Two bytes of UTF-8 as the number of a letter; those outside give `letters` or more.
unsigned letter_number(std::string_view text) {
  return ((at(text, 0) & 0x1FU) << 6U | (at(text, 1) & 0x3FU)) - first_letter;
}

// What it begins with, a byte with its escape.
std::size_t append_uncommon(std::string_view text, std::string& packed) {
  const std::size_t size = character_size(text);
  if (size == 0) packed += static_cast<char>(escape);
  packed += text.substr(0, std::max<std::size_t>(1, size));
  return std::max<std::size_t>(1, size);
}

// Packs ASCII and letters of Arabic, which nearly all are, as long as they follow each other and the block has room;
// moves past them. (A string that grows by single characters takes several times as long.)
using Block = std::array<char, 64>;
std::size_t pack_common(std::string_view& text, Block& block) {
  std::size_t count = 0;
  std::size_t from = 0;
  while (from < text.size() && count < block.size()) {
    const unsigned char lead = at(text, from);
    if (lead < 0x80) {
      block[count++] = static_cast<char>(lead);
      ++from;
      continue;
    }
    if ((lead != 0xD8 && lead != 0xD9) || from + 1 == text.size() || !is_continuation(at(text, from + 1))) break;
    const unsigned letter = letter_number(text.substr(from));
    if (letter >= letters) break;
    block[count++] = static_cast<char>(packed_letter + letter);
    from += 2;
  }
  text.remove_prefix(from);
  return count;
}

// What a packed byte below 0xC0 stands for: the byte itself, or the two of a letter.
using Unpacked = std::array<char, 2>;

constexpr std::array<Unpacked, 0xC0> unpacked_bytes = [] {
  std::array<Unpacked, 0xC0> all{};
  for (unsigned byte = 0; byte < packed_letter; ++byte) all[byte] = {static_cast<char>(byte), 0};
  for (unsigned i = 0; i < letters; ++i) {
    const unsigned letter = first_letter + i;
    all[packed_letter + i] = {static_cast<char>(0xC0U | letter >> 6U), static_cast<char>(0x80U | (letter & 0x3FU))};
  }
  return all;
}();

// Unpacks what is common into room for twice as much, as far as it goes; moves past it in both.
void unpack_common(std::string_view& packed, char*& text) {
  std::size_t count = 0;
  for (; count < packed.size() && at(packed, count) < unpacked_bytes.size(); ++count) {
    const unsigned char byte = at(packed, count);
    std::memcpy(text, unpacked_bytes[byte].data(), 2);  // the second one may be overwritten
    text += 1 + (byte >> 7U);
  }
  packed.remove_prefix(count);
}

// The same for one other character.
void unpack_uncommon(std::string_view& packed, char*& text) {
  const std::size_t size = packed_character_size(packed);
  const bool is_escaped = at(packed, 0) == escape && size == 2;
  const std::string_view character = is_escaped ? packed.substr(1, 1) : packed.substr(0, size);
  packed.remove_prefix(size);
  text = std::copy(character.begin(), character.end(), text);
}

}  // namespace

void append_packed(std::string_view text, std::string& packed) {
  Block block;
  while (!text.empty()) {
    const std::size_t count = pack_common(text, block);
    packed.append(block.data(), count);
    if (!text.empty() && count < block.size()) text.remove_prefix(append_uncommon(text, packed));
  }
}

std::string pack(std::string_view text) {
  std::string packed;
  packed.reserve(text.size());
  append_packed(text, packed);
  return packed;
}

std::size_t packed_character_size(std::string_view packed) {
  const std::size_t size = at(packed, 0) == escape ? 2 : std::max<std::size_t>(1, size_by_lead(at(packed, 0)));
  return std::min(size, packed.size());
}

std::string unpack(std::string_view packed) {
  std::string text(packed.size() * 2, '\0');
  char* end = text.data();
  while (!packed.empty()) {
    unpack_common(packed, end);
    if (!packed.empty()) unpack_uncommon(packed, end);
  }
  text.resize(static_cast<std::size_t>(end - text.data()));
  return text;
}

}  // namespace fihris
