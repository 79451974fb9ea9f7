// Takes the noise of a web page out of an article's text: places of advertisements, links, comment forms.
#pragma once

#include <string>
#include <string_view>

namespace fihris {

// The lines of the text that no rule of noise_rules.h names, in their order, without blanks at their ends,
// with at most one blank line between two of them. Cleaning twice is cleaning once.
std::string clean_text(std::string_view text);

}  // namespace fihris
