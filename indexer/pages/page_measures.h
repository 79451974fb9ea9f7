// How many words stand below each element of a page, how many of them are links or prose, and what its names tell.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/pages/class_names.h"
#include "indexer/pages/html_tree.h"

namespace fihris {

// Sums over the nodes before each node, so that those of any element are one subtraction.
class PageMeasures {
 public:
  explicit PageMeasures(const HtmlTree& tree);

  std::uint32_t words(std::size_t node) const { return below(words_, node); }
  std::uint32_t link_words(std::size_t node) const { return below(link_words_, node); }
  // Words of runs of at least five outside links: sentences rather than labels.
  std::uint32_t prose(std::size_t node) const { return below(prose_, node); }
  // Headings that are links.
  std::uint32_t linked_headings(std::size_t node) const { return below(linked_headings_, node); }
  std::uint32_t headings(std::size_t node) const { return below(headings_, node); }
  const NameClues& clues(std::size_t node) const { return clues_[node]; }

 private:
  using Sums = std::vector<std::uint32_t>;
  std::uint32_t below(const Sums& sums, std::size_t node) const { return sums[tree_[node].end] - sums[node]; }
  void count_words_of_nodes();
  void count_headings();

  const HtmlTree& tree_;
  Sums words_, link_words_, prose_, linked_headings_, headings_;
  std::vector<NameClues> clues_;
};

}  // namespace fihris
