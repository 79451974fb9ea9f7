// Parts of the lexicon that a build leaves out, to measure what each of them is worth (FIHRIS_WITHOUT).
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/lexicon.h"

namespace fihris {

// From "variants;names": broken_plurals, compounds, lexicon, names, question_words, roots, stop_words, variants. Throws
// InputError for another name.
std::set<std::string> read_left_out_parts(std::string_view list);

// Without `lexicon` only stop words and question words remain, and every word is stemmed by rule; without
// `broken_plurals`, `variants` or `roots` the words remain, each its own singular, its own spelling, its own root;
// without `names` they are words that nobody knows.
void leave_out(const std::set<std::string>& parts, std::vector<lexicon::Entry>& entries,
               std::vector<lexicon::Compound>& compounds);

}  // namespace fihris
