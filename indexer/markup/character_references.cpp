#include "indexer/markup/character_references.h"

#include <algorithm>
#include <charconv>

#include <libxml/HTMLparser.h>

#include "common/text/utf8.h"

namespace fihris {
namespace {

constexpr std::size_t longest_reference = 12;  // "&thetasym;", "&#x0010FFFF;"

bool is_character(std::uint32_t value) {
  return value != 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

// Of "#1593" and "#x639"; 0 when it is no character.
char32_t numbered(std::string_view digits) {
  const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  if (hexadecimal) digits.remove_prefix(1);
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
  return error == std::errc() && end == digits.data() + digits.size() && is_character(value) ? value : 0;
}

char32_t named(std::string_view name) {
  if (name == "apos") return '\'';  // XML has it, HTML 4 has not
  const std::string terminated(name);
  const htmlEntityDesc* known = htmlEntityLookup(reinterpret_cast<const xmlChar*>(terminated.c_str()));
  return known == nullptr ? 0 : static_cast<char32_t>(known->value);
}

}  // namespace

CharacterReference read_reference(std::string_view text) {
  const std::size_t end = text.substr(0, longest_reference).find(';');
  if (!text.starts_with('&') || end == text.npos || end < 2) return {};
  const std::string_view name = text.substr(1, end - 1);
  const char32_t code_point = name.front() == '#' ? numbered(name.substr(1)) : named(name);
  return code_point == 0 ? CharacterReference{} : CharacterReference{end + 1, code_point};
}

std::string decode_references(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find('&'), text.size());
    decoded += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const CharacterReference reference = read_reference(text);
    if (reference.length == 0) decoded += '&';
    if (reference.length != 0) append_utf8(decoded, reference.code_point);
    text.remove_prefix(std::max<std::size_t>(reference.length, 1));
  }
  return decoded;
}

}  // namespace fihris
