// Text of articles and queries as it may stand in HTML and XML.
#pragma once

#include <string>
#include <string_view>

#include "searcher/search.h"

namespace fihris {

// & < > " ' as entities; invalid bytes, and what XML cannot have (control characters, U+FFFE), as U+FFFD. Good in
// elements and in attributes of both.
std::string markup_text(std::string_view text);

// The same with `pre` and `post`, as they are, around each mark, and an ellipsis where the text was cut.
std::string highlighted_text(const MarkedText& marked, std::string_view pre, std::string_view post);

// All bytes but letters, digits and -._~ of ASCII as %XX: a value in a URL.
std::string url_encoded(std::string_view text);

}  // namespace fihris
