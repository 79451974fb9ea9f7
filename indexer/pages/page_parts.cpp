#include "indexer/pages/page_parts.h"

#include <algorithm>
#include <set>

#include "indexer/pages/text_measures.h"

namespace fihris {
namespace {

constexpr std::uint32_t words_before_ending = 20;  // of prose, between the title and «التعليقات»

std::set<std::string> alternatives(const HtmlTree& tree) {
  std::set<std::string> texts;
  for (const HtmlNode& node : tree)
    if (node.tag == "img" || node.tag == "amp-img")
      if (std::string text = folded_blanks(node.attribute("alt")); !text.empty()) texts.insert(std::move(text));
  return texts;
}

long words_of(const JudgedBlock& judged) {
  return static_cast<long>(judged.block.words);
}

}  // namespace

PageParts::PageParts(const HtmlTree& tree, const PageMeasures& measures, std::string_view title, Trust trust)
    : tree_(tree), measures_(measures), frame_(frame_elements(tree, measures, trust)) {
  blocks_ = judge_blocks(text_blocks(tree, measures, frame_), title, alternatives(tree));
  silence_after_ending();
  for (const JudgedBlock& judged : blocks_) {
    nodes_.push_back(judged.block.node);
    gains_.push_back(gains_.back() + gain(judged));
    prose_.push_back(prose_.back() + (judged.kind == BlockKind::prose ? words_of(judged) : 0));
  }
}

// What readers write below a short article may be more than the article. Where the title shows where an article
// begins, the first ending after it is its own.
void PageParts::silence_after_ending() {
  const auto is_title = [](const JudgedBlock& judged) { return judged.kind == BlockKind::title; };
  std::uint32_t prose = 0;
  auto block = std::ranges::find_if(blocks_, is_title);
  for (; block != blocks_.end() && !(block->ending && prose >= words_before_ending); ++block)
    prose += block->kind == BlockKind::prose ? block->block.words : 0;
  for (; block != blocks_.end(); ++block)
    if (block->kind != BlockKind::title) block->kind = BlockKind::noise;
}

long PageParts::gain(const JudgedBlock& judged) {
  switch (judged.kind) {
    case BlockKind::prose: return 2 * words_of(judged);
    case BlockKind::short_text: return judged.sentence ? words_of(judged) : -words_of(judged);
    case BlockKind::title: return 0;
    case BlockKind::noise: return -3 * std::min(words_of(judged), 40L);
  }
  return 0;
}

BlockRange PageParts::range_of(std::size_t node) const {
  const auto begin = std::ranges::lower_bound(nodes_, node);
  const auto end = std::lower_bound(begin, nodes_.end(), tree_[node].end);
  return {static_cast<std::size_t>(begin - nodes_.begin()), static_cast<std::size_t>(end - nodes_.begin())};
}

long PageParts::prose_blocks_in(BlockRange range) const {
  return std::count_if(blocks_.begin() + static_cast<std::ptrdiff_t>(range.begin),
                       blocks_.begin() + static_cast<std::ptrdiff_t>(range.end),
                       [](const JudgedBlock& judged) { return judged.kind == BlockKind::prose; });
}

bool PageParts::has_title(BlockRange range) const {
  for (std::size_t i = range.begin; i < range.end; ++i)
    if (blocks_[i].kind == BlockKind::title) return true;
  return false;
}

BlockRange PageParts::innermost_text(std::size_t outer) const {
  BlockRange text = range_of(outer);
  for (std::size_t i = outer + 1; i < tree_[outer].end; ++i) {
    if (frame_[i]) {
      i = tree_[i].end - 1;
    } else if (clues(i).body && 10 * prose_in(range_of(i)) >= 9 * prose_in(text)) {
      text = range_of(i);
    }
  }
  return text;
}

std::vector<BlockRange> PageParts::marked_parts(std::size_t container,
                                                bool (*is_mark)(const HtmlNode&, const NameClues&)) const {
  std::vector<BlockRange> parts;
  for (std::size_t i = container; i < tree_[container].end; ++i) {
    if (frame_[i]) {
      i = tree_[i].end - 1;
    } else if (breaks_line(tree_[i].role) && is_mark(tree_[i], clues(i)) && prose_in(range_of(i)) > 0) {
      parts.push_back(innermost_text(i));
      i = tree_[i].end - 1;
    }
  }
  return parts;
}

}  // namespace fihris
