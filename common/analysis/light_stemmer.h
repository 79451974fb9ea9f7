// The light stem of an Arabic word, checked against the lexicon: a clitic or ending is taken off only if what remains is
// a known word; guarded light stemming, after Larkey's light10, for the rest.
#pragma once

#include "common/analysis/letters.h"

namespace fihris {

struct StemAnalysis {
  PackedWord stem = 0;   // 0: the word stays as it is (foreign letters, or too long)
  PackedWord root = 0;   // of known words; for names and unknown ones the stem without its nisba
  bool is_known = false;
};

// Example: والحوثيون → {حوثي, حوثي}; بالمدارس → {مدرسة, درس}; فلسطين → {فلسطين, فلسطين}.
StemAnalysis light_stem(const LetterString& word);

}  // namespace fihris
