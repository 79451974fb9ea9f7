// The last step of cleaning wikitext: what the marks at the beginning of a line mean.
#pragma once

#include <string>
#include <string_view>

namespace fihris {

// Headings ("== التاريخ ==") become lines of their own words, unless nothing stands below them; marks of lists and
// rules go; blanks are single, lines that are blank are left out, and so are brackets of which all content has gone:
// "()".
std::string clean_wiki_lines(std::string_view text);

}  // namespace fihris
