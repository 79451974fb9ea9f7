#include "indexer/pages/page_measures.h"

#include <numeric>

#include "indexer/pages/text_measures.h"

namespace fihris {
namespace {

constexpr std::size_t shortest_prose = 5;

void to_sums(std::vector<std::uint32_t>& counts) {
  std::exclusive_scan(counts.begin(), counts.end(), counts.begin(), 0U);
}

}  // namespace

PageMeasures::PageMeasures(const HtmlTree& tree) : tree_(tree) {
  for (Sums* sums : {&words_, &link_words_, &prose_, &linked_headings_, &headings_}) sums->resize(tree.size() + 1);
  count_words_of_nodes();
  for (Sums* sums : {&words_, &link_words_, &prose_}) to_sums(*sums);
  count_headings();
  clues_.reserve(tree.size());
  for (const HtmlNode& node : tree) clues_.push_back(name_clues(node));
  for (Sums* sums : {&linked_headings_, &headings_}) to_sums(*sums);
}

void PageMeasures::count_words_of_nodes() {
  std::size_t link_end = 0;
  for (std::size_t i = 0; i < tree_.size(); ++i) {
    const HtmlNode& node = tree_[i];
    if (node.role == ElementRole::unseen) {
      i = node.end - 1;
    } else if (node.role == ElementRole::link && !node.attribute("href").empty()) {
      link_end = std::max(link_end, node.end);
    } else if (node.is_text()) {
      words_[i] = static_cast<std::uint32_t>(count_words(node.text));
      if (i < link_end) link_words_[i] = words_[i];
      if (i >= link_end && words_[i] >= shortest_prose) prose_[i] = words_[i];
    }
  }
}

void PageMeasures::count_headings() {
  for (std::size_t i = 0; i < tree_.size(); ++i) {
    if (tree_[i].role != ElementRole::heading || words(i) == 0) continue;
    headings_[i] = 1;
    linked_headings_[i] = 5 * link_words(i) >= 4 * words(i) ? 1 : 0;
  }
}

}  // namespace fihris
