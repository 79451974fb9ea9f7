// Writes texts in the encodings that the programs only read.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "common/text/byte_tables.h"
#include "common/text/encoding_names.h"
#include "common/text/utf8.h"

namespace fihris::test {

// The bytes of each character in an encoding of one byte a character; the lowest where it has several.
inline const std::map<std::string, char>& bytes_of_characters(Encoding encoding) {
  static std::map<Encoding, std::map<std::string, char>> all;
  std::map<std::string, char>& bytes = all[encoding];
  if (!bytes.empty()) return bytes;
  const ByteTable& table = byte_table(encoding);
  for (std::size_t byte = 0; byte < table.size(); ++byte)
    if (!table.at(byte).empty()) bytes.emplace(table.at(byte), static_cast<char>(byte));
  return bytes;
}

// Calls take(character) for each character of the text, as UTF-8.
template <typename Take>
void for_each_character(std::string_view text, Take take) {
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t start = position;
    decode_utf8(text, position);
    take(std::string(text.substr(start, position - start)));
  }
}

// The text as someone would have typed it who has only this encoding; without what has no counterpart at all.
inline std::string typed_in(Encoding encoding, std::string_view text) {
  static const std::map<std::string, std::string> counterparts{
      {"«", "\""},  {"»", "\""},     {"“", "\""}, {"”", "\""}, {"’", "'"}, {"–", "-"}, {"—", "-"},
      {"…", "..."}, {"\u00A0", " "}, {"؟", "?"},  {"،", ","},  {"؛", ";"}, {"é", "e"}, {"à", "a"}};
  const std::map<std::string, char>& bytes = bytes_of_characters(encoding);
  std::string typed;
  for_each_character(text, [&](const std::string& character) {
    if (bytes.count(character) != 0) {
      typed += character;
    } else if (const auto found = counterparts.find(character); found != counterparts.end()) {
      typed += found->second;
    }
  });
  return typed;
}

// Nothing when the encoding lacks a character.
inline std::optional<std::string> encoded(Encoding encoding, std::string_view text) {
  const std::map<std::string, char>& bytes = bytes_of_characters(encoding);
  std::string result;
  bool complete = true;
  for_each_character(text, [&](const std::string& character) {
    const auto found = bytes.find(character);
    complete &= found != bytes.end();
    if (complete) result += found->second;
  });
  return complete ? std::optional(result) : std::nullopt;
}

// UTF-16 (unit 2) or UTF-32 (unit 4).
inline std::string encoded_wide(std::string_view text, int unit, bool big_endian) {
  std::string result;
  const auto put = [&](char32_t value) {
    for (int i = 0; i < unit; ++i) result += static_cast<char>(value >> (8 * (big_endian ? unit - 1 - i : i)) & 0xFF);
  };
  for (std::size_t position = 0; position < text.size();) {
    const char32_t point = decode_utf8(text, position);
    if (unit == 2 && point > 0xFFFF) {
      put(0xD800 + ((point - 0x10000) >> 10));
      put(0xDC00 + ((point - 0x10000) & 0x3FF));
    } else {
      put(point);
    }
  }
  return result;
}

// What a program makes of bytes that it takes for windows-1252 or windows-1256: UTF-8 again. Holes are C1 controls, as
// browsers have it.
inline std::string misread(std::string_view bytes, Encoding encoding) {
  const ByteTable& table = byte_table(encoding);
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (table.at(byte).empty()) {
      append_utf8(text, byte);
    } else {
      text += table.at(byte);
    }
  }
  return text;
}

// The same for ISO-8859-1.
inline std::string misread_as_latin_1(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) append_utf8(text, static_cast<unsigned char>(c));
  return text;
}

}  // namespace fihris::test
