// How clauses become lists and groups.
#pragma once

#include <optional>
#include <vector>

#include "searcher/query/query_tree.h"

namespace fihris {

// A group that must be there, of clauses that all must («AND»); of one clause just that.
Clause all_of(std::vector<Clause> clauses);

// A group that must be there, of which one clause is enough («OR»).
Clause any_of(std::vector<Clause> clauses);

// What stands in parentheses; of one clause just that.
Clause grouped(std::vector<Clause> clauses);

// What is excluded twice is a group.
Clause excluded(Clause clause);

// As a sign before it says; a plus leaves what is required or excluded as it is.
Clause with_sign(Clause clause, std::optional<Presence> sign);

// Single words, or such as are near each other already; both in the title, or neither.
bool can_be_near(const Clause& left, const Clause& right);

// One clause for both at the longer distance; where that cannot be, both are required.
Clause near_each_other(Clause left, Clause right, unsigned distance);

// A word that is there once is near itself.
void keep_distinct(std::vector<QueryWord>& words);

// For all words in it.
void multiply_boost(Clause& clause, double factor);
void put_in_title(Clause& clause);

// Whether parentheses around the clause, by themselves, ask for nothing.
bool is_list_of_optional(const Clause& clause);

bool has_optional(const std::vector<Clause>& clauses);

// What is only alternatives is the list itself: «غاز أو نفط» asks as «غاز نفط» does.
std::vector<Clause> without_outer_group(std::vector<Clause> clauses);

// Filters of one field that must be there: an article needs one of them only. Dates are apart.
void join_alternatives(std::vector<Clause>& clauses);

}  // namespace fihris
