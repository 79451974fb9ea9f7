// The title of an article, out of all that a page calls so.
#pragma once

#include <string>
#include <string_view>

#include "indexer/pages/page_facts.h"

namespace fihris {

// The headline of the JSON-LD, og:title and the like, <h1> and <title>, in this order, without the outlet's name; of
// headlines that say the same the one that is not cut off («… جولة ثالثة من الم...»). Empty when there is none.
std::string find_page_title(const PageFacts& facts, std::string_view outlet);

// Adds "shown:title": the text of the page that says the same as <title> or a part of it, for pages without headings.
void add_shown_title(const HtmlTree& tree, PageFacts& facts);

// The outlet: what the page calls its site, else what follows the headline in <title>.
std::string find_outlet(const PageFacts& facts);

}  // namespace fihris
