// Text as it stands from left to right, for terminals that print one character after the other: by the Unicode
// bidirectional algorithm (UAX #9, FriBidi), with Arabic letters in the shapes that join (presentation forms).
//   visual_order(U"سلام", true).text == U"ﻡﻼﺳ"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fihris {

struct VisualText {
  std::u32string text;
  std::vector<std::size_t> places;  // for each character the place in the logical text that it comes from
};

// One line; right_to_left is the direction of its paragraph. Marks stand after their letters.
VisualText visual_order(std::u32string_view line, bool right_to_left);

}  // namespace fihris
