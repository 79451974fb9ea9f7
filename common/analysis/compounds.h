// Words of two parts: عبد الله is also عبدالله, كانون الثاني is also يناير. The first part gets the stem of the whole.
#pragma once

#include <string_view>
#include <vector>

#include "common/analysis/added_forms.h"

namespace fihris {

// Whether a stem may be the first of a compound. Both forms of it are given.
bool begins_compound(std::string_view stem, PackedWord packed);

// Adds the stem of the whole to the token at `head` when it is the first of a compound among the tokens of `text`.
void add_compound(std::string_view text, std::size_t head, std::vector<Token>& tokens, WordStore& words,
                  AddedForms& added);

}  // namespace fihris
