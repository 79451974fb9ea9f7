// What each character means to the tokeniser, and the letters it becomes in the exact form of a word.
//
// Compatibility forms (Unicode NFKC: presentation forms, ligatures, full-width), lower case, accents of Latin letters,
// digits of every script and the Persian and Urdu letters that are mere variants are settled here, one character at a
// time, so that byte ranges stay exact.
#pragma once

#include <array>
#include <cstdint>

namespace fihris {

enum class CharacterKind : std::uint8_t {
  separator,  // ends a word
  arabic,     // a letter of the Arabic script
  other,      // a letter of another script
  digit,
  mark,     // harakat and accents: belong to the word, leave no letter
  ignored,  // tatweel, zero-width, bidi control, soft hyphen: as if not there
};

// The code points that stand for one character; most often one, and 18 for the longest ligature (U+FDFA).
struct CharacterFold {
  CharacterKind kind = CharacterKind::separator;
  std::uint8_t length = 0;
  std::array<char32_t, 18> letters{};
};

// Fast for Arabic and ASCII (a table); others ask ICU. Any value is accepted.
// Example: U+FEFB (ﻻ) is {arabic, ل ا}; 'É' is {other, e}; U+0661 (١) is {digit, 1}; U+0651 (shadda) is {mark}.
CharacterFold fold_character(char32_t code_point);

// The same for the characters of nearly all Arabic text: at most one letter, from a table.
struct SimpleFold {
  CharacterKind kind;
  char32_t letter;  // 0 where there is none
};

// Nothing (nullptr) for a character that needs fold_character().
const SimpleFold* find_simple_fold(char32_t code_point);

}  // namespace fihris
