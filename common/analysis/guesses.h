// What else a word may be, beside what the lexicon makes of it: a name that nobody listed, with all its letters, or a
// noun with its article.
#pragma once

#include "common/analysis/light_stemmer.h"

namespace fihris {

// Adds stems to the analysis of a word, after those that it has:
// - of a word that the lexicon does not know, or explains only by a rare verb or by a short word between affixes: the
//   whole word, and the word without the clitics it may begin with. سولانا, read as سولا and ours, is also سولانا;
//   بسولانا is also بسولانا and سولانا.
// - names that the lexicon has, as they stand in the word or after its clitics.
// - of a plural that begins with أل written without its hamza, the noun after an article: الغاز is the gas before it is
//   ألغاز, riddles.
// A guessed name has no root.
void add_guesses(const LetterString& word, StemAnalysis& analysis);

}  // namespace fihris
