// Abbreviations of the news: «5 كم» is kilometres, «د. أحمد» a doctor, and «أ.ف.ب» one word, however its letters are
// set.
#pragma once

#include <string_view>
#include <vector>

#include "common/analysis/added_forms.h"

namespace fihris {

// Whether a folded word may be one, or a letter of one: a single letter, or a unit that is another word elsewhere.
bool is_abbreviation(std::string_view folded);

// Adds the stem of the word whose initials begin at `head`: three single letters or more, apart by a full stop or
// space.
void add_initials(std::string_view text, std::size_t head, std::vector<Token>& tokens, WordStore& words,
                  AddedForms& added);

// Adds the stem of a unit after a number (كم، م، هـ) or of a title before a name (د.، م/).
void add_abbreviation(std::string_view text, std::size_t head, std::vector<Token>& tokens, WordStore& words,
                      AddedForms& added);

}  // namespace fihris
