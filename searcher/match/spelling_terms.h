// The terms of words whose spelling counts, and where terms cannot tell.
//
// A word whose written form is its folded form («مدرسه») has only the folded term, which the other spellings («مدرسة»)
// have as well; and exact terms have no positions. What an article writes is read in its stored text.
#pragma once

#include <string>
#include <vector>

#include "searcher/query/query_tree.h"

namespace fihris {

// The term that stands for the word where its spelling counts, or where only its folded form does.
std::string spelling_term(const Clause& clause, const QueryWord& word);

// Of all words of the clause.
std::vector<std::string> spelling_terms(const Clause& clause);

// Whether terms alone cannot decide on the clause.
bool needs_text(const Clause& clause);

}  // namespace fihris
