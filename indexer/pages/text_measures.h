// Small measures of text that the reading of pages rests on.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fihris {

// Runs between blanks that hold a letter or digit: «كتب - علي» has two.
std::size_t count_words(std::string_view text);

// With one space for each run of blanks (no-break spaces, line ends and invisible marks of direction too), and none
// at the ends; without controls.
std::string folded_blanks(std::string_view text);

// The words in plain spelling (see indexer/spelling.h), without punctuation at their ends: what two titles are
// compared by.
std::vector<std::string> plain_words(std::string_view text);

// The share of the words of `part` that `whole` has too, from 0 to 1; 0 when there are none.
double shared_words(std::string_view part, std::string_view whole);

}  // namespace fihris
