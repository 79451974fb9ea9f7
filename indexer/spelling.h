// Compares lines of a page without minding how they are spelt.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fihris {

// The text with one spelling for each of أإآٱ/ا, ى/ي, ة/ه, ؤ/و, ئ/ي, without harakat, tatweel and invisible
// characters, with single spaces between words, none at the ends and none before a colon. «آخِر تحديـث :» is
// "اخر تحديث:". Stops once it has `enough` bytes: a line need not be spelt out to its end to be told from a
// short pattern.
std::string plain_spelling(std::string_view text, std::size_t enough = std::string_view::npos);

}  // namespace fihris
