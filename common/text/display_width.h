// How many columns of a terminal a text takes.
//   display_width("كتابٌ") == 4    the haraka stands on its letter
//   display_width("中a") == 3
#pragma once

#include <cstddef>
#include <string_view>

namespace fihris {

// 0 for marks, format characters and controls, 2 for wide ones of East Asia and emoji, 1 for all others. Ligatures that
// some terminals make (لا) count as their letters.
int display_width(char32_t code_point);

// Bytes that are no UTF-8 count 1 each.
std::size_t display_width(std::string_view text);

}  // namespace fihris
