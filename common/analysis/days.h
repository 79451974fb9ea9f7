// Days of a month written as words: الثاني عشر من مايو is 12 May. The first word of the number gets the number as a
// stem.
#pragma once

#include <string_view>
#include <vector>

#include "common/analysis/added_forms.h"

namespace fihris {

// Whether a stem may begin the number of a day: أول, ثاني, … حادي, عشرين, ثلاثين.
bool is_day_word(std::string_view stem);

// Adds the number to the token at `head` when a number begins there and a month follows it, after من or not.
void add_day(std::size_t head, std::vector<Token>& tokens, AddedForms& added);

}  // namespace fihris
