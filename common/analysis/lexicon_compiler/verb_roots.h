// The roots of verbs, for which the word list tells more than their letters do.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "common/analysis/lexicon_compiler/hunspell.h"
#include "common/analysis/root_extractor.h"

namespace fihris {

struct Verb {
  PackedWord root = 0;      // 0: none known
  bool is_doubled = false;  // استمرّ: some of its forms have the last letter twice
};

// By past tense, as the word list spells it.
std::unordered_map<std::string, Verb> find_verbs(const HunspellWords& words, const RootWeights& roots);

}  // namespace fihris
