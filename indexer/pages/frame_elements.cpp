#include "indexer/pages/frame_elements.h"

#include <algorithm>
#include <map>

namespace fihris {
namespace {

constexpr std::uint32_t longest_card = 80;  // words
constexpr std::uint32_t fewest_cards = 3;

class FrameFinder {
 public:
  FrameFinder(const HtmlTree& tree, const PageMeasures& measures, Trust trust)
      : tree_(tree), measures_(measures), trust_(trust), frame_(tree.size()), prose_(measures.prose(root_node)) {}

  std::vector<bool> find() {
    find_heavy_marks();
    for (std::size_t i = 0; i < tree_.size(); ++i) {
      if (tree_[i].is_text()) continue;
      if (is_frame(i)) frame_[i] = true;
      if (frame_[i]) {
        i = tree_[i].end - 1;
      } else {
        mark_cards_below(i);
      }
    }
    return std::move(frame_);
  }

 private:
  void find_heavy_marks() {
    for (std::size_t i = 0; i < tree_.size(); ++i)
      if (is_article_mark(i) && 2 * measures_.prose(i) >= prose_ && prose_ > 0) heavy_marks_.push_back(i);
  }

  // Meant to hold the text of an article: <article>, <main>, "post-content".
  bool is_article_mark(std::size_t node) const {
    const NameClues& clues = measures_.clues(node);
    return !clues.comment && (clues.body || tree_[node].tag == "article" || tree_[node].tag == "main");
  }

  bool holds_article(std::size_t node) const {
    const auto mark = std::ranges::lower_bound(heavy_marks_, node);
    return (mark != heavy_marks_.end() && *mark < tree_[node].end) || 4 * measures_.prose(node) > 3 * prose_;
  }

  bool is_frame(std::size_t node) const {
    const HtmlNode& element = tree_[node];
    if (element.role == ElementRole::unseen) return true;
    if (element.tag == "html" || element.tag == "body" || element.tag.empty()) return false;
    return looks_like_frame(node) && !holds_article(node);
  }

  bool looks_like_frame(std::size_t node) const {
    const ElementRole role = tree_[node].role;
    if (role == ElementRole::frame || role == ElementRole::caption) return true;
    const NameClues& clues = measures_.clues(node);
    if (clues.hidden) return true;
    return trust_ == Trust::names && (clues.frame || clues.comment || clues.caption);
  }

  // Of an element that stands among others like it.
  bool is_card(std::size_t node) const {
    const std::uint32_t words = measures_.words(node);
    const std::uint32_t linked = measures_.link_words(node);
    if (words == 0 || words > longest_card || linked < 2) return false;
    if (measures_.linked_headings(node) > 0) return true;
    return tree_[node].role == ElementRole::item ? 2 * linked > words : 4 * linked > words;
  }

  static std::string likeness(const HtmlNode& element) {
    const std::string_view names = element.attribute("class");
    return element.tag + ' ' + std::string(names.substr(0, std::min(names.find(' '), names.size())));
  }

  bool has_enough_children(std::size_t parent) const {
    std::uint32_t children = 0;
    for (std::size_t i = parent + 1; i < tree_[parent].end && children < fewest_cards; i = tree_[i].end)
      children += breaks_line(tree_[i].role) ? 1 : 0;
    return children >= fewest_cards;
  }

  void mark_cards_below(std::size_t parent) {
    if (!has_enough_children(parent)) return;
    std::map<std::string, std::vector<std::size_t>> groups;
    for (std::size_t i = parent + 1; i < tree_[parent].end; i = tree_[i].end)
      if (breaks_line(tree_[i].role) && tree_[i].role != ElementRole::paragraph)
        groups[likeness(tree_[i])].push_back(i);
    for (const auto& [name, members] : groups) {
      const auto cards = std::ranges::count_if(members, [&](std::size_t node) { return is_card(node); });
      if (cards < fewest_cards || 10 * static_cast<std::size_t>(cards) < 7 * members.size()) continue;
      for (const std::size_t node : members) frame_[node] = frame_[node] || is_card(node);
    }
  }

  const HtmlTree& tree_;
  const PageMeasures& measures_;
  Trust trust_;
  std::vector<bool> frame_;
  std::uint32_t prose_;
  std::vector<std::size_t> heavy_marks_;
};

}  // namespace

std::vector<bool> frame_elements(const HtmlTree& tree, const PageMeasures& measures, Trust trust) {
  return FrameFinder(tree, measures, trust).find();
}

}  // namespace fihris
