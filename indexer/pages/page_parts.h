// A page cut into judged blocks, and what each of its elements has of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/pages/block_judge.h"
#include "indexer/pages/frame_elements.h"

namespace fihris {

// Blocks [begin, end) of a page.
struct BlockRange {
  std::size_t begin = 0, end = 0;
  bool empty() const { return begin >= end; }
};

// Keeps references to the tree and the measures. Sums over the blocks make every question about an element two
// look-ups, so that looking at all elements is nearly linear.
class PageParts {
 public:
  PageParts(const HtmlTree& tree, const PageMeasures& measures, std::string_view title, Trust trust);

  const HtmlTree& tree() const { return tree_; }
  const std::vector<JudgedBlock>& blocks() const { return blocks_; }
  const NameClues& clues(std::size_t node) const { return measures_.clues(node); }
  bool is_frame(std::size_t node) const { return frame_[node]; }

  BlockRange range_of(std::size_t node) const;
  long prose_in(BlockRange range) const { return prose_[range.end] - prose_[range.begin]; }  // words
  long gain_in(BlockRange range) const { return gains_[range.end] - gains_[range.begin]; }
  long prose_blocks_in(BlockRange range) const;
  bool has_title(BlockRange range) const;

  // What a block adds to the sum of an element: links weigh more against it than prose speaks for it, so that a wrapper
  // never wins over the text by what little prose its rim has.
  static long gain(const JudgedBlock& judged);

  // Elements below `container` that `is_mark` and that hold prose, outermost ones only; of each the part that is named
  // as the text of an article, if nearly all of its prose stands there.
  std::vector<BlockRange> marked_parts(std::size_t container, bool (*is_mark)(const HtmlNode&, const NameClues&)) const;

 private:
  BlockRange innermost_text(std::size_t outer) const;
  void silence_after_ending();

  const HtmlTree& tree_;
  const PageMeasures& measures_;
  std::vector<bool> frame_;
  std::vector<JudgedBlock> blocks_;
  std::vector<std::size_t> nodes_;         // where the blocks begin
  std::vector<long> gains_{0}, prose_{0};  // sums before each block
};

}  // namespace fihris
