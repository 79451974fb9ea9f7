// Who wrote an article, and in which section of the outlet it stands.
#pragma once

#include <string>
#include <string_view>

#include "indexer/pages/html_tree.h"
#include "indexer/pages/page_facts.h"

namespace fihris {

// From what the page says of itself, else from elements named so, else from a line such as «كتب: …» or «بقلم …» above
// the text. Several names are joined with «، ». Names of the outlet, addresses and "admin" are no authors.
std::string find_author(const HtmlTree& tree, const PageFacts& facts, std::size_t head, std::string_view outlet);

// From what the page says of itself, else the last breadcrumb above the article that is neither the front page nor the
// article, else from an element near the title that is named so.
std::string find_section(const HtmlTree& tree, const PageFacts& facts, std::size_t head, std::string_view title);

}  // namespace fihris
