// The roots that exist, weighed by the words of the word list.
#pragma once

#include <unordered_set>

#include "common/analysis/lexicon_compiler/hunspell.h"
#include "common/analysis/root_extractor.h"

namespace fihris {

using Roots = std::unordered_set<PackedWord>;

// The roots of the simple verbs: a three-letter past tense is its root; قال is قول because يقول is a form of it, and so
// on for doubled, defective and hamzated verbs; a four-letter one that is no derived form is a root of four. To them
// come the `listed` ones, and roots to which several words lead. Of two roots that differ in a و or ي alone the listed
// one stands for both, else that of a simple verb. The weight grows with the number of words.
RootWeights find_known_roots(const HunspellWords& words, const Roots& listed);

}  // namespace fihris
