// Cuts a text into words, and gives each in its exact form with its bytes in the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/token.h"

namespace fihris {

struct RawToken {
  ByteRange bytes;
  ByteRange exact;  // in the buffer of exact forms
  WordKind kind = WordKind::arabic;
};

// A word is a run of letters of one script, or of digits; a change between Arabic, other letters and digits ends it, as
// do spaces, punctuation, '_' and '/'. Marks, tatweel and invisible characters inside a word belong to it and leave no
// letter. 1٬000 and 1,000 are the number 1000; 3٫5 is 3.5. Invalid UTF-8 separates.
// Replaces the contents of both buffers, which are reused from text to text.
void tokenize(std::string_view text, std::string& exact_forms, std::vector<RawToken>& tokens);

}  // namespace fihris
