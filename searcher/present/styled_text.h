// A piece of text with its marks, safe for a terminal, on its way there: wrapped, put in order, coloured.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/present/text_style.h"
#include "searcher/search.h"

namespace fihris {

struct StyledText {
  std::string text;
  std::vector<ByteRange> marks;  // ascending and apart
};

// Without what commands a terminal; with ellipses where the text was cut, and «» around marks that colour will not
// show. Line ends and tabs are spaces.
StyledText styled(const MarkedText& marked, bool colour);

// Whether its first strong letter is written from right to left.
bool is_right_to_left(std::string_view text);

// Lines of at most `width` columns, cut at spaces, which are left out; the first may be shorter by `taken`. A word that
// is longer has a line of its own. Width 0: one line.
std::vector<StyledText> wrapped(const StyledText& text, std::size_t width, std::size_t taken = 0);

// What is written to show a line: in its order, with isolates, colours. `right_to_left` is that of the whole text.
std::string shown(const StyledText& line, const TextStyle& style, bool right_to_left);

}  // namespace fihris
