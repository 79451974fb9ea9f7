// What else a word may be when its reading is doubtful: a name that nobody listed, with all its letters.
#pragma once

#include "common/analysis/light_stemmer.h"

namespace fihris {

// Adds stems to the analysis of a word that the lexicon does not know, or explains only by a rare verb or by a short
// word between affixes: the whole word, and the word without the clitics it may begin with. A guess has no root.
// Example: سولانا, read as سولا and ours, is also سولانا; بسولانا also بسولانا and سولانا.
void add_name_guesses(const LetterString& word, StemAnalysis& analysis);

}  // namespace fihris
