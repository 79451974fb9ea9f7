// The verb forms of the lexicon: each with its past tense and its root.
#pragma once

#include "common/analysis/lexicon_compiler/entries.h"
#include "common/analysis/lexicon_compiler/hunspell.h"
#include "common/analysis/lexicon_compiler/vocabulary.h"

namespace fihris {

// Every form of the word list, as of the likeliest of the verbs that have it.
void add_verbs(const HunspellWords& words, const Vocabulary& vocabulary, Entries& entries);

}  // namespace fihris
