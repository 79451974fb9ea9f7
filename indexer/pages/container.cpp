#include "indexer/pages/container.h"

#include <algorithm>

namespace fihris {
namespace {

constexpr long fewest_article = 40;  // words of one of several articles

// The innermost of the elements with the greatest sum.
std::size_t best_element(const PageParts& page) {
  const HtmlTree& tree = page.tree();
  std::size_t best = root_node;
  long best_gain = page.gain_in(page.range_of(root_node));
  for (std::size_t i = 1; i < tree.size(); ++i) {
    if (page.is_frame(i)) {
      i = tree[i].end - 1;
    } else if (breaks_line(tree[i].role)) {
      const BlockRange range = page.range_of(i);
      if (range.empty() || page.gain_in(range) < best_gain) continue;
      best = i;
      best_gain = page.gain_in(range);
    }
  }
  return best;
}

std::string likeness(const HtmlNode& node) {
  return node.tag + ' ' + std::string(node.attribute("class"));
}

// Prose beside the main part that is no part of it: little of it, or a lone notice, and not made like it.
bool is_foreign(const PageParts& page, std::size_t node, std::size_t main) {
  const HtmlTree& tree = page.tree();
  if (!breaks_line(tree[node].role) || tree[node].role == ElementRole::paragraph) return false;
  if (likeness(tree[node]) == likeness(tree[main])) return false;
  const BlockRange range = page.range_of(node);
  return 4 * page.prose_in(range) <= page.prose_in(page.range_of(main)) || page.prose_blocks_in(range) <= 2;
}

// An article of one paragraph is told from the first paragraph of several by its title.
bool can_be_whole(const PageParts& page, BlockRange range) {
  return page.prose_blocks_in(range) >= 2 || page.has_title(range);
}

// The child that holds half of an element's prose, if what its siblings hold is foreign to it; the root when there is
// none.
std::size_t main_child(const PageParts& page, std::size_t parent) {
  const HtmlTree& tree = page.tree();
  std::vector<std::size_t> with_prose;
  std::size_t main = root_node;
  for (std::size_t i = parent + 1; i < tree[parent].end; i = tree[i].end) {
    const long prose = page.prose_in(page.range_of(i));
    if (page.is_frame(i) || prose == 0) continue;
    with_prose.push_back(i);
    if (2 * prose >= page.prose_in(page.range_of(parent)) && breaks_line(tree[i].role)) main = i;
  }
  if (main == root_node || !can_be_whole(page, page.range_of(main))) return root_node;
  const bool alone =
      std::ranges::all_of(with_prose, [&](std::size_t i) { return i == main || is_foreign(page, i, main); });
  return alone ? main : root_node;
}

std::size_t core_of(const PageParts& page, std::size_t container) {
  std::size_t core = container;
  for (std::size_t child = main_child(page, core); child != root_node; child = main_child(page, core)) core = child;
  return core;
}

BlockRange with_lead(const PageParts& page, BlockRange range) {
  for (std::size_t i = range.begin; i > 0 && range.begin - i < most_lead; --i)
    if (page.blocks()[i - 1].kind == BlockKind::title) return {i - 1, range.end};
  return range;
}

// A heading is among the first blocks or right before them.
bool heads_article(const PageParts& page, BlockRange part, std::size_t from) {
  const std::size_t begin = std::max(from, part.begin - std::min<std::size_t>(part.begin, 2));
  for (std::size_t i = begin; i < std::min(part.begin + 2, part.end); ++i) {
    const JudgedBlock& judged = page.blocks()[i];
    if (judged.block.heading && (judged.kind == BlockKind::title || judged.block.link_words > 0)) return true;
  }
  return false;
}

// Articles below each other; none when there are fewer than two with a heading.
std::vector<BlockRange> articles_in(const PageParts& page, std::size_t container) {
  std::vector<BlockRange> parts =
      page.marked_parts(container, [](const HtmlNode& node, const NameClues&) { return node.tag == "article"; });
  if (parts.size() < 2) parts = page.marked_parts(container, is_named_text);
  std::erase_if(parts, [&](BlockRange part) { return page.prose_in(part) < fewest_article; });
  const std::size_t from = page.range_of(container).begin;
  const auto headed = std::ranges::count_if(parts, [&](BlockRange part) { return heads_article(page, part, from); });
  if (headed < 2) parts.clear();
  return parts;
}

std::optional<BlockRange> article_with_title(const PageParts& page, BlockRange whole,
                                             const std::vector<BlockRange>& articles) {
  std::size_t before = whole.begin;
  for (const BlockRange article : articles) {
    if (page.has_title({before, article.end})) return BlockRange{before, article.end};
    before = article.end;
  }
  if (!page.has_title({0, articles.front().begin})) return std::nullopt;
  return BlockRange{whole.begin, articles.front().end};
}

}  // namespace

bool is_named_text(const HtmlNode& /*node*/, const NameClues& clues) {
  return clues.body;
}

std::optional<BlockRange> find_container(const PageParts& page) {
  const std::size_t element = best_element(page);
  const BlockRange whole = page.range_of(element);
  if (const std::vector<BlockRange> articles = articles_in(page, element); !articles.empty())
    return article_with_title(page, whole, articles);
  const std::size_t core = core_of(page, element);
  return core == element ? whole : with_lead(page, page.range_of(core));
}

}  // namespace fihris
