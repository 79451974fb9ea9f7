// Explanations for people: aligned tables, the Arabic at the end of each line, wrapped and in order as the style says.
#pragma once

#include <iosfwd>
#include <string_view>

#include "searcher/explanation.h"
#include "searcher/present/text_style.h"

namespace fihris {

// How the query was read, word by word, and the parts of its score.
void print_explanation(std::ostream& out, const QueryExplanation& explanation, const TextStyle& style);

// What each part gave to an article, and the words that gave nothing.
void print_points(std::ostream& out, const ScoreExplanation& explanation, std::string_view indent,
                  const TextStyle& style);

}  // namespace fihris
