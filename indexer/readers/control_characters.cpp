#include "indexer/readers/control_characters.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::array bidi_controls{"\u202A"sv, "\u202B"sv, "\u202C"sv, "\u202D"sv, "\u202E"sv,
                                   "\u2066"sv, "\u2067"sv, "\u2068"sv, "\u2069"sv, "\uFEFF"sv};
constexpr std::array invisible{"\u00A0"sv, "\u00AD"sv, "\u061C"sv, "\u2000"sv, "\u2001"sv, "\u2002"sv, "\u2003"sv,
                               "\u2009"sv, "\u200A"sv, "\u200B"sv, "\u200C"sv, "\u200D"sv, "\u200E"sv, "\u200F"sv,
                               "\u2028"sv, "\u2029"sv, "\u202F"sv, "\u2060"sv, "\u3000"sv, "\uFEFF"sv};

template <std::size_t Size>
std::size_t length_of_any(const std::array<std::string_view, Size>& set, std::string_view text) {
  for (const std::string_view entry : set)
    if (text.starts_with(entry)) return entry.size();
  return 0;
}

bool is_c0(char c) {
  return (static_cast<std::uint8_t>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
}

// ESC [ … letter; ESC ] … BEL or ESC \. An unfinished one costs only its first character.
std::size_t escape_sequence_length(std::string_view text) {
  if (text.starts_with("\x1B[")) {
    const std::size_t end = text.find_first_not_of("0123456789;:?=<> ", 2);
    return end != text.npos && text[end] >= '@' && text[end] <= '~' ? end + 1 : 1;
  }
  if (text.starts_with("\x1B]")) {
    const std::size_t end = text.substr(0, 256).find_first_of("\x07\x1B\n", 2);
    return end != text.npos && text[end] != '\n' ? end + 1 : 1;
  }
  return 1;
}

// How many bytes at the beginning of `text` must go; 0: none.
std::size_t unwanted_length(std::string_view text) {
  const char first = text.front();
  if (first == '\x1B') return escape_sequence_length(text);
  if (is_c0(first)) return 1;
  if (first == '\xC2') return text.size() > 1 && static_cast<std::uint8_t>(text[1]) < 0xA0 ? 2 : 0;
  return first == '\xE2' || first == '\xEF' ? length_of_any(bidi_controls, text) : 0;
}

// Bytes that begin nothing unwanted whatever follows: nearly all, so that they are copied many at a time.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0; byte < plain.size(); ++byte)
    plain[byte] =
        byte == '\n' || byte == '\t' || (byte >= 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xE2 && byte != 0xEF);
  return plain;
}();

std::size_t plain_length(std::string_view text) {
  const auto end =
      std::find_if_not(text.begin(), text.end(), [](char c) { return plain_bytes[static_cast<std::uint8_t>(c)]; });
  return static_cast<std::size_t>(end - text.begin());
}

// Length of the line end other than LF that begins the text.
std::size_t carriage_return_length(std::string_view text) {
  if (text.front() != '\r') return 0;
  return text.starts_with("\r\n") ? 2 : 1;
}

}  // namespace

std::string without_controls(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  while (!text.empty()) {
    const std::size_t plain = plain_length(text);
    kept += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    if (const std::size_t line_end = carriage_return_length(text)) {
      kept += '\n';
      text.remove_prefix(line_end);
    } else if (const std::size_t unwanted = unwanted_length(text)) {
      text.remove_prefix(unwanted);
    } else {
      kept += text.front();
      text.remove_prefix(1);
    }
  }
  return kept;
}

std::string single_line(std::string_view text) {
  std::string line = without_controls(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  const std::size_t begin = line.find_first_not_of(' ');
  return begin == line.npos ? "" : line.substr(begin, line.find_last_not_of(' ') - begin + 1);
}

bool has_visible_text(std::string_view text) {
  while (!text.empty()) {
    const bool blank = static_cast<std::uint8_t>(text.front()) <= ' ' || text.front() == 0x7F;
    const std::size_t skip = blank ? 1 : length_of_any(invisible, text);
    if (skip == 0) return true;
    text.remove_prefix(skip);
  }
  return false;
}

}  // namespace fihris
