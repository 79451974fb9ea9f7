// How hard a text is to believe as one that people wrote in Arabic, perhaps with words of Latin letters among it.
//
// A wrong decoding of Arabic is still letters, but in an order that no language has. So each character costs what a
// simple model of text says that it is worth in bits: Arabic letters by the pair they make with the letter before,
// others by a table, more where they are out of place, such as an accent that touches no plain Latin letter. Right text
// costs 4 to 6 bits a character, wrong decodings 8 and more, and the difference grows with every word.
#pragma once

#include <cstddef>
#include <string_view>

namespace fihris {

struct TextCost {
  double bits = 0;
  std::size_t characters = 0;    // those outside ASCII, and control characters: ASCII costs nothing
  std::size_t out_of_place = 0;  // of them: accents without a Latin word, symbols and controls inside words
  std::size_t rare = 0;          // of them: accents that western Europe hardly uses, and signs that few use
  std::size_t letters = 0;       // Arabic letters
  std::size_t tah_zah = 0;       // of them: ط and ظ, which Arabic in UTF-8 read as windows-1256 is full of
  std::size_t hamza_alefs = 0;  // of them: أ and آ, which Latin with accents in UTF-8 read as windows-1256 is full of

  TextCost& operator+=(const TextCost& other);
};

// REQUIRES valid UTF-8. Linear; needs no memory.
TextCost cost_of(std::string_view text);

}  // namespace fihris
