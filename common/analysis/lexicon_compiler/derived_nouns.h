// Participles and verbal nouns, which follow from the measure of a verb.
#pragma once

#include <string>
#include <vector>

#include "common/analysis/letters.h"
#include "common/analysis/lexicon_compiler/verb_roots.h"

namespace fihris {

// Those of a derived verb: استقبل gives مستقبل and استقبال. For one of three letters they are those of form II, which
// is one only if the word list has its verbal noun; none for simple verbs.
std::vector<PackedWord> derived_nouns(const std::string& lemma, const Verb& verb);

// The verbal noun of form II of a verb: تدريس of درّس; 0 for other verbs.
PackedWord noun_of_form_two(const std::string& lemma);

}  // namespace fihris
