// Text whose letters were replaced by '?' or U+FFFD in a conversion that did not know them: nothing brings them back.
#pragma once

#include <string_view>

namespace fihris {

// What stands in place of the letters: "\"?\"" or "U+FFFD"; "" when the text has its letters. A few such signs are no
// loss. REQUIRES valid UTF-8. Fast for texts with few question marks.
std::string_view stand_in_for_lost_letters(std::string_view text);

}  // namespace fihris
