#include "common/analysis/patterns.h"

#include "common/text/utf8.h"

namespace fihris {

std::vector<Pattern> parse_patterns(std::string_view text) {
  std::vector<Pattern> patterns;
  Pattern current;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t c = decode_utf8(text, position);
    if (c != U' ' && c != U'\n') current.letters[current.length++] = c;
    const bool ends = c == U' ' || c == U'\n' || position == text.size();
    if (!ends || current.length == 0) continue;
    patterns.push_back(current);
    current = {};
  }
  return patterns;
}

bool match(const Pattern& pattern, PackedWord word, PatternSlots& slots) {
  slots = {};
  for (std::size_t i = 0; i < pattern.length; ++i) {
    const char32_t expected = pattern.letters[i];
    const Letter actual = packed_letter(word, i);
    if (expected >= U'1' && expected <= U'4') {
      Letter& slot = slots[expected - U'1'];
      if (slot != letter::none && slot != actual) return false;
      slot = actual;
    } else if (to_letter(expected) != actual) {
      return false;
    }
  }
  return true;
}

PackedWord fill(const Pattern& pattern, const PatternSlots& slots) {
  std::array<Letter, max_packed_letters> letters{};
  for (std::size_t i = 0; i < pattern.length; ++i) {
    const char32_t c = pattern.letters[i];
    letters[i] = c >= U'1' && c <= U'4' ? slots[c - U'1'] : to_letter(c);
  }
  return pack(std::span(letters).first(pattern.length));
}

}  // namespace fihris
