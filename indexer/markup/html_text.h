// The text of a piece of HTML, such as files and feeds hold in the fields of an article. For whole pages, with
// their menus, see indexer/pages.
#pragma once

#include <string>
#include <string_view>

namespace fihris {

// Does the text hold a tag that HTML knows, or a character reference? "x < y & z" does not.
bool looks_like_html(std::string_view text);

// What a reader of the page would see, in lines: "<p>أول</p><p>ثان &amp; ثالث</p>" gives "أول\nثان & ثالث". Block
// elements and <br> end a line; scripts, styles and other things without text go. Line ends of the source are blanks,
// unless there is no block element at all: then somebody broke the lines by hand. Takes valid UTF-8 and gives valid
// UTF-8. Of elements nested more than 1,000 deep nothing is read, nor of what follows them. Any thread may call this.
std::string plain_text_of_html(std::string_view html);

}  // namespace fihris
