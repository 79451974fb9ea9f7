// Words of two parts: عبد الله is also عبدالله, كانون الثاني is also يناير. The first part gets the stem of the whole.
#pragma once

#include <array>
#include <deque>
#include <string_view>
#include <vector>

#include "common/analysis/token.h"
#include "common/analysis/word_forms.h"

namespace fihris {

// Stems and roots of one token beyond those of its word.
struct TokenForms {
  std::array<std::string_view, max_alternatives + 1> stems{};
  std::array<std::string_view, max_alternatives + 1> roots{};
};

// Whether a stem may be the first of a compound. Both forms of it are given.
bool begins_compound(std::string_view stem, PackedWord packed);

// Adds the stem of the whole to the first token of each compound among the tokens of `text`; `heads` are the indexes of
// the tokens that may be one. What is added lies in `added` and `words`, and is valid as long as they are.
void add_compounds(std::string_view text, std::span<const std::size_t> heads, std::vector<Token>& tokens,
                   WordStore& words, std::deque<TokenForms>& added);

}  // namespace fihris
