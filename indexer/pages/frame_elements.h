// Which elements of a page are frame by their names, tags or shape, before anything is read in them.
#pragma once

#include <vector>

#include "indexer/pages/html_tree.h"
#include "indexer/pages/page_measures.h"

namespace fihris {

// How much to believe of what elements are called.
enum class Trust : std::uint8_t {
  names,  // tags and names
  tags,   // names are misleading on this page
};

// For each node whether it and all below it is left out: what is not shown, navigation, links to other articles,
// share bars, comments, forms, and cards (three or more alike side by side, each with a link for its heading).
// An element that holds the mark of an article (<article>, <main>, "entry-content") with half of the page's prose,
// or three quarters of the prose, is never one: names are often wrong about wrappers.
std::vector<bool> frame_elements(const HtmlTree& tree, const PageMeasures& measures, Trust trust);

}  // namespace fihris
