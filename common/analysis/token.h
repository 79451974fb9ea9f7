// A word of a text with all the forms under which it is indexed, searched and highlighted.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace fihris {

// Half-open range of bytes in the text that was analysed. Both ends lie on code-point borders.
struct ByteRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool operator==(const ByteRange&) const = default;
};

enum class WordKind : std::uint8_t { arabic, latin, number };

// Example, for «وبالمدارسِ»: exact وبالمدارس, folded وبالمدارس, stems {مدرسة}, roots {درس}.
// The i-th token of a text has word position i + 1. All views point into the Analyzer that made them.
struct Token {
  ByteRange bytes;          // includes the marks written on the word, so that highlighting never splits it
  std::string_view exact;   // as written, without marks and tatweel, digits in ASCII, Latin in lower case
  std::string_view folded;  // spelling differences removed (hamza, final ya and ta marbuta, Persian letters)
  std::span<const std::string_view> stems;  // light stems, best first; none for stop words
  std::span<const std::string_view> roots;  // root, or for names the name without its nisba; none for stop words
  WordKind kind = WordKind::arabic;
  bool is_stop_word = false;      // function word: indexed at the folded level only, left out of ranked queries
  bool is_question_word = false;  // ما متى كم أين …: left out of ranked queries, but not a stop word in phrases
  // Of the word: two tokens of one Analyzer with the same number have the same forms. 0 where neighbours gave it some.
  std::uint32_t number = 0;
};

}  // namespace fihris
