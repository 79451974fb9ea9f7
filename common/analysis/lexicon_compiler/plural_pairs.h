// Broken plurals found in hunspell-ar, which lists each beside its singular.
#pragma once

#include <unordered_map>
#include <vector>

#include "common/analysis/letters.h"
#include "common/analysis/lexicon_compiler/hunspell.h"

namespace fihris {

// Plural to singular. A pair is a word without dual next to one with a dual that has the same strong consonants, where
// the first has the shape of a broken plural.
std::unordered_map<PackedWord, PackedWord> find_plural_pairs(const std::vector<HunspellNoun>& nouns);

}  // namespace fihris
