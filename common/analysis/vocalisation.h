// Harakat tell words apart that have the same letters: عُمان is Oman, عَمّان the capital of Jordan. Few texts have them,
// so they are kept beside the stems and not in them: a mark agrees with another, contradicts it, or says nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/token.h"

namespace fihris {

// The marks that a word of `text` is written with, as "stem:letter mark": عُمان gives "عمان:0u". Letters count from 0; a
// mark is a, u, i, o (sukun), d (doubled) or n (it has a vowel, and is not doubled). Those of clitics and of the last
// letter, which change with grammar, do not count. Of names and words whose readings are known, one mark gives the
// others: عمّان has "عمان:0a" too. Empty for a word without marks, which is nearly every one: call it for each.
std::vector<std::string> vocal_marks(std::string_view text, const Token& token);

// The marks that cannot stand where this one does: of "عمان:0u" "عمان:0a", "عمان:0i" and "عمان:0o".
std::vector<std::string> contradicting_marks(std::string_view mark);

}  // namespace fihris
