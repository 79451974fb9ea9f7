// The terms by which a clause selects articles, whatever points these get.
#pragma once

#include <string>
#include <vector>

#include "searcher/query/query_tree.h"

namespace fihris {

// Whether something is asked for, or kept out: then a word matches by its folded form and its stems, but not by its
// root: «-كتاب» must not lose every article on مكتبة.
enum class Aim { include, exclude };

// Of a clause of words, for its first word.
std::vector<std::string> form_terms(const Clause& clause, Aim aim);

// Of a filter, as expand_query() found its values.
std::vector<std::string> filter_terms(const Clause& clause);

}  // namespace fihris
