// Words with their hamza, which the letters of the lexicon fold into ا.
#pragma once

#include <string_view>
#include <vector>

#include "common/analysis/letters.h"
#include "common/text/utf8.h"

namespace fihris {

// As pack_utf8, but أ inside a word is ء: the root of مسألة has it.
inline PackedWord pack_with_hamza(std::string_view word) {
  std::vector<Letter> letters;
  for (std::size_t position = 0; position < word.size();) {
    const bool is_first = position == 0;
    const char32_t c = decode_utf8(word, position);
    const bool is_hamza = c == U'أ' || c == U'إ' || c == U'آ';
    letters.push_back(is_hamza && !is_first ? letter::hamza : to_letter(c));
    if (c == U'آ' && !is_first) letters.push_back(letter::alef);
  }
  return pack(letters);
}

}  // namespace fihris
