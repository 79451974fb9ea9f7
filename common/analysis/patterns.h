// Patterns (awzan) of words: letters that stand for themselves, and digits for the letters of the root.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "common/analysis/letters.h"

namespace fihris {

struct Pattern {
  std::array<char32_t, max_packed_letters> letters{};
  std::size_t length = 0;
};

// Letters of the root by their place; those that the pattern does not name stay `none`.
using PatternSlots = std::array<Letter, 4>;

// "م12و3 1ا23" gives two. REQUIRES words of at most twelve characters, digits from 1 to 4.
std::vector<Pattern> parse_patterns(std::string_view text);

// Whether a word of the pattern's length has its letters; fills the slots. A digit that stands twice is one letter.
// Example: م12و3 finds ك ت ب in مكتوب.
bool match(const Pattern& pattern, PackedWord word, PatternSlots& slots);

// The word of a pattern that has these letters. REQUIRES a filled slot for each digit.
PackedWord fill(const Pattern& pattern, const PatternSlots& slots);

}  // namespace fihris
