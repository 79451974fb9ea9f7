// Finds the article in a page.
//
// The page is cut into blocks, and each block is judged by its words and by how many of them are links, as
// Boilerpipe does (Kohlschütter, Fankhauser, Nejdl: Boilerplate Detection using Shallow Text Features, WSDM 2010) and
// jusText (Pomikálek, 2011). The element is taken in which prose most outweighs the rest; this is the candidate
// of Arc90's Readability (2009), found by sums instead of by points to parents. Within it, where no name marks the
// text, the run of blocks with the greatest sum is the article (Pasternack and Roth: Extracting Article Text from the
// Web with Maximum Subsequence Segmentation, WWW 2009). Names of elements and lines that announce links take out what
// is put into the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/pages/html_tree.h"

namespace fihris {

struct MainText {
  std::vector<std::string> lines;  // paragraphs, headings, items; without the title
  std::size_t words = 0;
  std::size_t first_node = 0;    // of the first line: what stands before it is the head of the article
  std::size_t link_words = 0;    // of the whole page outside its frame
  std::size_t linked_lines = 0;  // links to elsewhere that stand alone between the lines
  bool several = false;          // articles stand side by side, and none of them has the title
};

// `title` may be empty. Nothing found: no lines. Linear in the size of the page.
MainText find_main_text(const HtmlTree& tree, std::string_view title);

}  // namespace fihris
