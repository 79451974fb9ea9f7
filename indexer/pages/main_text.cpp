#include "indexer/pages/main_text.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "indexer/pages/container.h"
#include "indexer/pages/text_measures.h"

namespace fihris {
namespace {

constexpr std::size_t enough_prose = 40;  // words: with fewer, names may have misled us
constexpr long words_before_ending = 40;  // of prose, before «التعليقات» ends an article

// Chooses among the blocks of a container.
class LineChooser {
 public:
  explicit LineChooser(const PageParts& page) : page_(page), blocks_(page.blocks()), kept_(blocks_.size(), false) {}

  void choose(BlockRange range, MainText& text) {
    keep(range);
    cut_ending(range);
    collect(text);
  }

 private:
  void keep(BlockRange range) {
    if (keep_marked(range)) return;
    keep_best_run(after_title(range));
  }

  // What stands in elements that are named as the text of an article, when most of the prose does.
  bool keep_marked(BlockRange range) {
    std::vector<BlockRange> parts;
    for (const BlockRange part : page_.marked_parts(root_node, is_named_text))
      if (const BlockRange inside{std::max(part.begin, range.begin), std::min(part.end, range.end)}; !inside.empty())
        parts.push_back(inside);
    const long marked = std::accumulate(parts.begin(), parts.end(), 0L,
                                        [&](long sum, BlockRange part) { return sum + page_.prose_in(part); });
    if (parts.empty() || 10 * marked < 6 * page_.prose_in(range)) return false;
    for (const BlockRange part : parts) {
      const BlockRange rest = after_title(part);
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
  BlockRange after_title(BlockRange range) const {
    for (std::size_t i = range.end; i-- > range.begin;)
      if (blocks_[i].kind == BlockKind::title && 5 * page_.prose_in({range.begin, i}) < page_.prose_in(range))
        return {i + 1, range.end};
    return range;
  }

  // Kadane's algorithm over the gains of the blocks. What is known for noise does not end a text.
  void keep_best_run(BlockRange range) {
    BlockRange best{range.begin, range.begin};
    long best_sum = 0, sum = 0;
    std::size_t begin = range.begin;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (sum <= 0) {
        sum = 0;
        begin = i;
      }
      sum += blocks_[i].announced ? 0 : PageParts::gain(blocks_[i]);
      if (sum <= best_sum) continue;
      best_sum = sum;
      best = {begin, i + 1};
    }
    for (std::size_t i = best.begin; i < best.end; ++i) kept_[i] = true;
  }

  // «التعليقات» and what follows it go, if there was an article before.
  void cut_ending(BlockRange range) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (!blocks_[i].ending) continue;
      const long before = page_.prose_in({range.begin, i});
      if (before < words_before_ending && before < page_.prose_in({i, range.end})) continue;
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

  bool is_linked_line(std::size_t block) const {
    const JudgedBlock& judged = blocks_[block];
    const bool is_link = judged.kind == BlockKind::noise && !judged.announced && judged.block.link_words >= 3;
    return kept_[block] && (is_link || (judged.kind == BlockKind::prose && judged.block.before_links));
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
      text.linked_lines += is_linked_line(i) ? 1 : 0;
      if (!kept_[i] || !is_text(i, first, last)) continue;
      std::string line = folded_blanks(without_inline_links(blocks_[i].block));
      if (line.empty() || (blocks_[i].kind == BlockKind::prose && !seen.insert(line).second)) continue;
      if (text.lines.empty()) text.first_node = blocks_[i].block.node;
      text.words += count_words(line);
      text.lines.push_back(std::move(line));
    }
  }

  const PageParts& page_;
  const std::vector<JudgedBlock>& blocks_;
  std::vector<bool> kept_;
};

MainText find_text(const HtmlTree& tree, const PageMeasures& measures, std::string_view title, Trust trust) {
  const PageParts page(tree, measures, title, trust);
  MainText text;
  for (const JudgedBlock& judged : page.blocks()) text.link_words += judged.block.link_words;
  if (page.blocks().empty()) return text;
  const std::optional<BlockRange> container = find_container(page);
  text.several = !container;
  if (container) LineChooser(page).choose(*container, text);
  return text;
}

}  // namespace

MainText find_main_text(const HtmlTree& tree, std::string_view title) {
  const PageMeasures measures(tree);
  MainText text = find_text(tree, measures, title, Trust::names);
  if (text.several || text.words >= enough_prose) return text;
  MainText second = find_text(tree, measures, title, Trust::tags);
  return second.words > 3 * text.words ? second : text;
}

}  // namespace fihris
