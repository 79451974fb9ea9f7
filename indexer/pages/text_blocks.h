// A page as a row of blocks: what a reader sees as a paragraph, a heading, a list item or a row of a table.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "indexer/pages/html_tree.h"
#include "indexer/pages/page_measures.h"

namespace fihris {

struct TextBlock {
  std::string text;      // one line, blanks folded
  std::size_t node = 0;  // the first text of it
  std::uint32_t words = 0;
  std::uint32_t link_words = 0;
  std::vector<std::pair<std::size_t, std::size_t>> links;  // byte ranges of the text
  bool heading = false;
  bool item = false;          // of a list, or a row of a table
  bool before_links = false;  // links that were left out follow
};

// Leaves out the elements that `skip` names. <br> ends a block; where two of them stand between paragraphs, one
// alone is a space. Line ends count in <pre>. Short cells of one row stand in one block.
std::vector<TextBlock> text_blocks(const HtmlTree& tree, const PageMeasures& measures, const std::vector<bool>& skip);

}  // namespace fihris
