#include "indexer/pages/main_text.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "indexer/pages/block_judge.h"
#include "indexer/pages/frame_elements.h"
#include "indexer/pages/text_measures.h"

namespace fihris {
namespace {

constexpr long enough_prose = 40;         // words: with fewer, names may have misled us
constexpr long fewest_article = 40;       // words of one of several articles
constexpr std::size_t most_lead = 6;      // blocks between title and text that may be a lead
constexpr long words_before_ending = 40;  // of prose, before «التعليقات» ends an article

// Blocks [begin, end).
struct Range {
  std::size_t begin = 0, end = 0;
  bool empty() const { return begin >= end; }
};

long words_of(const JudgedBlock& judged) {
  return static_cast<long>(judged.block.words);
}

std::set<std::string> alternatives(const HtmlTree& tree) {
  std::set<std::string> texts;
  for (const HtmlNode& node : tree)
    if (node.tag == "img" || node.tag == "amp-img")
      if (std::string text = folded_blanks(node.attribute("alt")); !text.empty()) texts.insert(std::move(text));
  return texts;
}

class TextFinder {
 public:
  TextFinder(const HtmlTree& tree, const PageMeasures& measures, std::string_view title, Trust trust)
      : tree_(tree), measures_(measures), frame_(frame_elements(tree, measures, trust)) {
    blocks_ = judge_blocks(text_blocks(tree, measures, frame_), title, alternatives(tree));
    for (const JudgedBlock& judged : blocks_) {
      nodes_.push_back(judged.block.node);
      gains_.push_back(gains_.back() + gain(judged));
      prose_.push_back(prose_.back() + (judged.kind == BlockKind::prose ? words_of(judged) : 0));
    }
  }

  MainText find() {
    MainText text;
    for (const JudgedBlock& judged : blocks_) text.link_words += judged.block.link_words;
    if (blocks_.empty()) return text;
    std::size_t container = best_container();
    Range range = range_of(container);
    if (!choose_one_article(container, range)) {
      text.several = true;
      return text;
    }
    const std::size_t core = core_of(container);
    if (const Range inner = range_of(core); core != container && inner.begin >= range.begin && inner.end <= range.end)
      range = with_lead(inner);
    keep(range);
    cut_ending(range);
    collect(text);
    return text;
  }

 private:
  // What a block adds to the sum of an element: links weigh against it more than prose speaks for it, so that a
  // wrapper never wins over the text by what little prose its rim has.
  static long gain(const JudgedBlock& judged) {
    switch (judged.kind) {
      case BlockKind::prose: return 2 * words_of(judged);
      case BlockKind::short_text: return judged.sentence ? words_of(judged) : -words_of(judged);
      case BlockKind::title: return 0;
      case BlockKind::noise: return -3 * std::min(words_of(judged), 40L);
    }
    return 0;
  }

  Range range_of(std::size_t node) const {
    const auto begin = std::ranges::lower_bound(nodes_, node);
    const auto end = std::ranges::lower_bound(begin, nodes_.end(), tree_[node].end);
    return {static_cast<std::size_t>(begin - nodes_.begin()), static_cast<std::size_t>(end - nodes_.begin())};
  }

  long prose_in(Range range) const { return prose_[range.end] - prose_[range.begin]; }
  long gain_in(Range range) const { return gains_[range.end] - gains_[range.begin]; }

  // The innermost of the elements with the greatest sum.
  std::size_t best_container() const {
    std::size_t best = root_node;
    long best_gain = gain_in(range_of(root_node));
    for (std::size_t i = 1; i < tree_.size(); ++i) {
      if (frame_[i]) i = tree_[i].end - 1;
      if (frame_[i] || !breaks_line(tree_[i].role)) continue;
      const Range range = range_of(i);
      if (range.empty() || gain_in(range) < best_gain) continue;
      best = i;
      best_gain = gain_in(range);
    }
    return best;
  }

  long prose_blocks_in(Range range) const {
    return std::count_if(at(range.begin), at(range.end),
                         [](const JudgedBlock& b) { return b.kind == BlockKind::prose; });
  }

  std::string likeness(std::size_t node) const {
    return tree_[node].tag + ' ' + std::string(tree_[node].attribute("class"));
  }

  // Prose beside the main part that is no part of it: little of it, or a lone notice, and not made like it.
  bool is_foreign(std::size_t node, std::size_t main) const {
    if (!breaks_line(tree_[node].role) || tree_[node].role == ElementRole::paragraph) return false;
    if (likeness(node) == likeness(main)) return false;
    const Range range = range_of(node);
    return 4 * prose_in(range) <= prose_in(range_of(main)) || prose_blocks_in(range) <= 2;
  }

  // The child that holds half of an element's prose, if what its siblings hold is foreign to it; 0 when there is none.
  std::size_t main_child(std::size_t parent) const {
    std::vector<std::size_t> with_prose;
    std::size_t main = root_node;
    for (std::size_t i = parent + 1; i < tree_[parent].end; i = tree_[i].end) {
      const Range range = range_of(i);
      if (frame_[i] || prose_in(range) == 0) continue;
      with_prose.push_back(i);
      if (2 * prose_in(range) >= prose_in(range_of(parent)) && breaks_line(tree_[i].role)) main = i;
    }
    if (main == root_node || prose_blocks_in(range_of(main)) < 2) return root_node;
    const bool alone = std::ranges::all_of(with_prose, [&](std::size_t i) { return i == main || is_foreign(i, main); });
    return alone ? main : root_node;
  }

  // The part of a container that is left when notices at its rim (a newsletter, «من نحن», cookies) are off.
  std::size_t core_of(std::size_t container) const {
    std::size_t core = container;
    for (std::size_t child = main_child(core); child != root_node; child = main_child(core)) core = child;
    return core;
  }

  // With the prose that stands right before it and below the title.
  Range with_lead(Range range) const {
    for (std::size_t i = range.begin; i > 0 && range.begin - i < most_lead; --i)
      if (blocks_[i - 1].kind == BlockKind::title) return {i - 1, range.end};
    return range;
  }

  // Within `outer`, the innermost element that is named as the text of an article and has nearly all of its prose.
  Range innermost_text(std::size_t outer) const {
    Range text = range_of(outer);
    for (std::size_t i = outer + 1; i < tree_[outer].end; ++i) {
      if (frame_[i]) i = tree_[i].end - 1;
      if (frame_[i] || !breaks_line(tree_[i].role) || 10 * prose_in(range_of(i)) < 9 * prose_in(text)) continue;
      if (measures_.clues(i).body) text = range_of(i);
    }
    return text;
  }

  // Elements below the container that are marked as articles and hold prose, outermost ones only.
  std::vector<Range> marked_parts(std::size_t container, bool (*is_mark)(const HtmlNode&, const NameClues&)) const {
    std::vector<Range> parts;
    for (std::size_t i = container; i < tree_[container].end; ++i) {
      if (frame_[i]) {
        i = tree_[i].end - 1;
      } else if (breaks_line(tree_[i].role) && is_mark(tree_[i], measures_.clues(i)) && prose_in(range_of(i)) > 0) {
        parts.push_back(innermost_text(i));
        i = tree_[i].end - 1;
      }
    }
    return parts;
  }

  bool has_title(Range range) const {
    return std::any_of(at(range.begin), at(range.end), [](const JudgedBlock& b) { return b.kind == BlockKind::title; });
  }

  std::vector<JudgedBlock>::const_iterator at(std::size_t block) const {
    return blocks_.begin() + static_cast<std::ptrdiff_t>(block);
  }

  static bool is_named_text(const HtmlNode& /*node*/, const NameClues& clues) { return clues.body; }

  // Of articles that stand one below the other, each with its heading, the one with the title. False when no one
  // has it.
  bool choose_one_article(std::size_t container, Range& range) const {
    std::vector<Range> parts =
        marked_parts(container, [](const HtmlNode& node, const NameClues&) { return node.tag == "article"; });
    if (parts.size() < 2) parts = marked_parts(container, is_named_text);
    std::erase_if(parts, [&](Range part) { return prose_in(part) < fewest_article; });
    if (parts.size() < 2) return true;
    std::size_t with_heading = 0;
    for (const Range part : parts) with_heading += heads_article(part, range.begin) ? 1 : 0;
    if (with_heading < 2) return true;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::size_t before = i == 0 ? range.begin : parts[i - 1].end;
      if (!has_title({before, parts[i].end})) continue;
      range = {before, parts[i].end};
      return true;
    }
    const bool title_above = has_title({0, parts.front().begin});
    if (title_above) range.end = parts.front().end;
    return title_above;
  }

  // A heading is among its first blocks or right before it.
  bool heads_article(Range part, std::size_t from) const {
    const std::size_t begin = std::max(from, part.begin - std::min<std::size_t>(part.begin, 2));
    const std::size_t end = std::min(part.begin + 2, part.end);
    return std::any_of(at(begin), at(end), [](const JudgedBlock& b) {
      return b.block.heading && (b.kind == BlockKind::title || b.block.link_words > 0);
    });
  }

  void keep(Range range) {
    kept_.assign(blocks_.size(), false);
    if (keep_marked(range)) return;
    keep_best_run(after_title(range));
  }

  // What stands in elements that are named as the text of an article, when most of the prose does.
  bool keep_marked(Range range) {
    std::vector<Range> parts;
    for (const Range part : marked_parts(root_node, is_named_text))
      if (const Range inside{std::max(part.begin, range.begin), std::min(part.end, range.end)}; !inside.empty())
        parts.push_back(inside);
    const long marked =
        std::accumulate(parts.begin(), parts.end(), 0L, [&](long sum, Range part) { return sum + prose_in(part); });
    if (parts.empty() || 10 * marked < 6 * prose_in(range)) return false;
    for (const Range part : parts) {
      const Range rest = after_title(part);
      for (std::size_t i = rest.begin; i < rest.end; ++i) kept_[i] = true;
    }
    keep_lead(parts.front().begin);
    return true;
  }

  // Prose between the title and the text, where it is near.
  void keep_lead(std::size_t text_begin) {
    for (std::size_t i = text_begin; i > 0 && text_begin - i < most_lead; --i) {
      if (blocks_[i - 1].kind != BlockKind::title) continue;
      for (std::size_t lead = i; lead < text_begin; ++lead)
        kept_[lead] = blocks_[lead].kind == BlockKind::prose && blocks_[lead].block.link_words == 0;
      return;
    }
  }

  // What follows the title, unless much of the prose stands before it.
  Range after_title(Range range) const {
    for (std::size_t i = range.end; i-- > range.begin;)
      if (blocks_[i].kind == BlockKind::title && 5 * prose_in({range.begin, i}) < prose_in(range))
        return {i + 1, range.end};
    return range;
  }

  // Kadane's algorithm over the gains of the blocks. What is known for noise does not end a text.
  void keep_best_run(Range range) {
    Range best{range.begin, range.begin};
    long best_sum = 0, sum = 0;
    std::size_t begin = range.begin;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (sum <= 0) {
        sum = 0;
        begin = i;
      }
      sum += blocks_[i].announced ? 0 : gain(blocks_[i]);
      if (sum <= best_sum) continue;
      best_sum = sum;
      best = {begin, i + 1};
    }
    for (std::size_t i = best.begin; i < best.end; ++i) kept_[i] = true;
  }

  // «التعليقات» and what follows it go, if there was an article before.
  void cut_ending(Range range) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (!blocks_[i].ending) continue;
      const long before = prose_in({range.begin, i});
      if (before < words_before_ending && before < prose_in({i, range.end})) continue;
      return std::fill(kept_.begin() + static_cast<std::ptrdiff_t>(i), kept_.end(), false);
    }
  }

  // Labels before the first prose (dates, names, sections) and after the last are no text.
  bool is_text(std::size_t block, std::size_t first_prose, std::size_t last_prose) const {
    const JudgedBlock& judged = blocks_[block];
    if (judged.kind == BlockKind::noise || judged.kind == BlockKind::title) return false;
    if (judged.kind == BlockKind::prose) return true;
    if (judged.before_links) return false;
    if (block < first_prose) return judged.sentence && !judged.block.item && judged.block.words >= 5;
    return block < last_prose || judged.sentence;
  }

  void collect(MainText& text) const {
    std::size_t first = blocks_.size(), last = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      if (kept_[i] && blocks_[i].kind == BlockKind::prose) {
        first = std::min(first, i);
        last = i;
      }
    std::set<std::string> seen;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!kept_[i] || !is_text(i, first, last)) continue;
      std::string line = folded_blanks(without_inline_links(blocks_[i].block));
      if (line.empty() || (blocks_[i].kind == BlockKind::prose && !seen.insert(line).second)) continue;
      if (text.lines.empty()) text.first_node = blocks_[i].block.node;
      text.words += count_words(line);
      text.lines.push_back(std::move(line));
    }
  }

  const HtmlTree& tree_;
  const PageMeasures& measures_;
  std::vector<bool> frame_;
  std::vector<JudgedBlock> blocks_;
  std::vector<std::size_t> nodes_;         // where the blocks begin
  std::vector<long> gains_{0}, prose_{0};  // sums before each block
  std::vector<bool> kept_;
};

}  // namespace

MainText find_main_text(const HtmlTree& tree, std::string_view title) {
  const PageMeasures measures(tree);
  MainText text = TextFinder(tree, measures, title, Trust::names).find();
  if (text.several || static_cast<long>(text.words) >= enough_prose) return text;
  MainText second = TextFinder(tree, measures, title, Trust::tags).find();
  return second.words > 3 * text.words ? second : text;
}

}  // namespace fihris
