#include "indexer/pages/text_blocks.h"

#include <algorithm>
#include <array>

#include "indexer/pages/text_measures.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_block = 1 << 20;  // bytes
constexpr std::uint32_t longest_row = 40;       // words
constexpr std::uint32_t fewest_link_words = 4;  // of a list of headlines

// One line of the page, and whether an empty one stands before it.
struct Line {
  TextBlock block;
  bool after_gap = false;
};

bool ends_sentence(std::string_view text) {
  return std::ranges::any_of(std::array{"."sv, "؟"sv, "!"sv, ":"sv, "»"sv, "\""sv, "”"sv},
                             [&](std::string_view end) { return text.ends_with(end); });
}

void join(TextBlock& block, TextBlock&& next) {
  const std::size_t shift = block.text.size() + 1;
  block.text += ' ' + next.text;
  block.link_words += next.link_words;
  for (const auto& [begin, end] : next.links) block.links.emplace_back(begin + shift, end + shift);
}

// Lines become blocks at each gap, if there are gaps and the lines between them are not whole sentences; else each line
// is a block.
class LineRun {
 public:
  TextBlock& current() {
    if (lines_.empty()) lines_.emplace_back();
    return lines_.back().block;
  }

  void break_line() {
    if (lines_.empty()) return;
    if (lines_.back().block.text.empty()) {
      lines_.back().after_gap = lines_.size() > 1;
    } else {
      trim(lines_.back().block);
      lines_.emplace_back();
    }
  }

  void flush(std::vector<TextBlock>& blocks) {
    if (!lines_.empty()) trim(lines_.back().block);
    if (!lines_.empty() && lines_.back().block.text.empty()) lines_.pop_back();
    const bool gaps = std::ranges::any_of(lines_, &Line::after_gap) && !are_sentences();
    bool first = true;
    for (Line& line : lines_) {
      if (!first && gaps && !line.after_gap && blocks.back().text.size() < longest_block) {
        join(blocks.back(), std::move(line.block));
      } else {
        blocks.push_back(std::move(line.block));
      }
      first = false;
    }
    lines_.clear();
  }

 private:
  static void trim(TextBlock& block) {
    if (block.text.ends_with(' ')) block.text.pop_back();
    for (auto& [begin, end] : block.links) end = std::min(end, block.text.size());
  }

  bool are_sentences() const {
    const auto whole = std::ranges::count_if(lines_, [](const Line& line) { return ends_sentence(line.block.text); });
    return 10 * static_cast<std::size_t>(whole) >= 7 * lines_.size();
  }

  std::vector<Line> lines_;
};

class BlockGatherer {
 public:
  BlockGatherer(const HtmlTree& tree, const PageMeasures& measures, const std::vector<bool>& skip)
      : tree_(tree), measures_(measures), skip_(skip) {}

  std::vector<TextBlock> gather() {
    for (std::size_t i = 0; i < tree_.size(); ++i) {
      leave_ended(i);
      if (tree_[i].is_text()) {
        add_text(i);
      } else if (skip_[i]) {
        if (breaks_line(tree_[i].role) && tree_[i].role != ElementRole::unseen) flush();
        if (!blocks_.empty() && measures_.link_words(i) >= fewest_link_words) blocks_.back().before_links = true;
        i = tree_[i].end - 1;
      } else {
        enter(i);
      }
    }
    flush();
    return std::move(blocks_);
  }

 private:
  void enter(std::size_t node) {
    const ElementRole role = tree_[node].role;
    if (role == ElementRole::line_break) return run_.break_line();
    open_.push_back(node);
    if (role == ElementRole::preformatted) ++preformatted_;
    if (role == ElementRole::link && !tree_[node].attribute("href").empty())
      link_end_ = std::max(link_end_, tree_[node].end);
    border(node);
  }

  void leave_ended(std::size_t position) {
    while (!open_.empty() && tree_[open_.back()].end <= position) {
      border(open_.back());
      if (tree_[open_.back()].role == ElementRole::preformatted) --preformatted_;
      open_.pop_back();
    }
  }

  void border(std::size_t node) {
    if (!breaks_line(tree_[node].role)) return;
    if (is_short_cell(node)) {
      row_end_ = tree_[tree_[node].parent].end;
      return add_blank();
    }
    flush();
    heading_end_ = tree_[node].role == ElementRole::heading ? tree_[node].end : heading_end_;
    item_end_ = tree_[node].role == ElementRole::item ? tree_[node].end : item_end_;
  }

  bool is_short_cell(std::size_t node) const {
    const std::string& tag = tree_[node].tag;
    const std::size_t row = tree_[node].parent;
    return (tag == "td" || tag == "th") && tree_[row].tag == "tr" && measures_.words(row) <= longest_row &&
           measures_.headings(row) == 0;
  }

  void add_blank() {
    std::string& text = run_.current().text;
    if (!text.empty() && text.back() != ' ') text += ' ';
  }

  void add_text(std::size_t node) {
    if (preformatted_ == 0) return add_piece(node, tree_[node].text);
    std::string_view rest = tree_[node].text;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      add_piece(node, rest.substr(0, end));
      if (end < rest.size()) run_.break_line();
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  void add_piece(std::size_t node, std::string_view piece) {
    const std::string text = folded_blanks(piece);
    TextBlock& block = run_.current();
    if (block.text.size() > longest_block) return;
    if (!piece.empty() && (text.empty() || !piece.starts_with(text.substr(0, 1)))) add_blank();
    if (text.empty()) return;
    if (block.text.find_first_not_of(' ') == block.text.npos) begin(block, node);
    const std::size_t at = block.text.size();
    block.text += text;
    if (node < link_end_) {
      block.link_words += static_cast<std::uint32_t>(count_words(text));
      block.links.emplace_back(at, block.text.size());
    }
    if (!piece.ends_with(text.back())) add_blank();
  }

  void begin(TextBlock& block, std::size_t node) const {
    block.text.clear();
    block.node = node;
    block.heading = node < heading_end_;
    block.item = node < item_end_ || node < row_end_;
  }

  void flush() { run_.flush(blocks_); }

  const HtmlTree& tree_;
  const PageMeasures& measures_;
  const std::vector<bool>& skip_;
  std::vector<TextBlock> blocks_;
  LineRun run_;
  std::vector<std::size_t> open_;
  std::size_t link_end_ = 0, heading_end_ = 0, item_end_ = 0, row_end_ = 0;
  int preformatted_ = 0;
};

}  // namespace

std::vector<TextBlock> text_blocks(const HtmlTree& tree, const PageMeasures& measures, const std::vector<bool>& skip) {
  std::vector<TextBlock> blocks = BlockGatherer(tree, measures, skip).gather();
  for (TextBlock& block : blocks) block.words = static_cast<std::uint32_t>(count_words(block.text));
  std::erase_if(blocks, [](const TextBlock& block) { return block.words == 0; });
  return blocks;
}

}  // namespace fihris
