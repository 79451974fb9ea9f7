// How clauses become lists and groups.
#pragma once

#include <vector>

#include "searcher/query/query_tree.h"

namespace fihris {

// A group that must be there, of clauses that all must («AND»); of one clause just that.
Clause all_of(std::vector<Clause> clauses);

// A group that must be there, of which one clause is enough («OR»).
Clause any_of(std::vector<Clause> clauses);

// What stands in parentheses; of one clause just that.
Clause grouped(std::vector<Clause> clauses);

// For all words in it.
void multiply_boost(Clause& clause, double factor);
void put_in_title(Clause& clause);

// Whether parentheses around the clause, by themselves, ask for nothing.
bool is_list_of_optional(const Clause& clause);

// Filters of one field that must be there: an article needs one of them only. Dates are apart.
void join_alternatives(std::vector<Clause>& clauses);

}  // namespace fihris
