// Broken plurals found in hunspell-ar, which lists each beside its singular.
#pragma once

#include <unordered_map>
#include <vector>

#include "common/analysis/letters.h"
#include "common/analysis/lexicon_compiler/hunspell.h"

namespace fihris {

struct PluralPair {
  PackedWord singular = 0;
  bool is_singular_too = false;  // the plural is also a word with a dual of its own
};

// By plural. A pair is a word without dual near one with a dual, where the first has the shape of a broken plural, and
// in the places of the root the strong consonants of the second.
std::unordered_map<PackedWord, PluralPair> find_plural_pairs(const std::vector<HunspellNoun>& nouns);

}  // namespace fihris
