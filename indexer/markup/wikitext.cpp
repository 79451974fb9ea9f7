#include "indexer/markup/wikitext.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "common/text/utf8.h"
#include "indexer/markup/character_references.h"
#include "indexer/markup/wikitext_lines.h"
#include "indexer/markup/wikitext_links.h"
#include "indexer/markup/wikitext_tags.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

// What is open at one time. Deeper openings are taken as text: the inside of each is copied when it closes.
constexpr std::size_t deepest_nesting = 40;

constexpr std::array<bool, 256> marks = [] {
  std::array<bool, 256> table{};
  for (const char c : "{}[]<&'_-|"sv) table[static_cast<std::uint8_t>(c)] = true;
  return table;
}();

enum class Kind : std::uint8_t { braces, table, link, external, variant };

// Something that has been opened, and where its inside begins in what was written so far.
struct Open {
  Kind kind;
  std::size_t width;  // of the opening mark
  std::size_t begin;
};

class Cleaner {
 public:
  Cleaner(std::string_view text, const WikiNames& names) : text_(text), names_(names) { out_.reserve(text.size()); }

  WikiText clean() {
    while (at_ < text_.size()) {
      copy(plain_length());
      if (at_ < text_.size()) step();
    }
    return {clean_wiki_lines(out_), category_};
  }

 private:
  std::string_view rest() const { return text_.substr(at_); }
  bool is_open(Kind kind) const { return !open_.empty() && open_.back().kind == kind; }
  bool is_dropped() const {
    return std::ranges::any_of(open_, [](const Open& o) { return o.kind == Kind::braces || o.kind == Kind::table; });
  }

  void step() {
    switch (text_[at_]) {
      case '{': return take_opening_brace();
      case '}': return take_closing_brace();
      case '[': return take_opening_bracket();
      case ']': return take_closing_bracket();
      case '<': return take_tag();
      case '&': return take_reference();
      case '\'': return take_quotes();
      case '_': return take_magic_word();
      case '-': return take_variant();
      default: return take_bar();
    }
  }

  // Bytes up to the next that may begin or end something.
  std::size_t plain_length() const {
    const std::string_view text = rest();
    const auto mark = std::ranges::find_if(text, [](char c) { return marks[static_cast<std::uint8_t>(c)]; });
    return static_cast<std::size_t>(mark - text.begin());
  }

  void copy(std::size_t count) {
    out_ += text_.substr(at_, count);
    at_ += count;
  }

  void open(Kind kind, std::size_t width) {
    if (open_.size() >= deepest_nesting) return copy(width);
    open_.push_back({kind, width, out_.size()});
    at_ += width;
  }

  // What stands inside the last thing opened; it is no longer in the output.
  std::string close(std::size_t width) {
    std::string inside = out_.substr(open_.back().begin);
    out_.resize(open_.back().begin);
    open_.pop_back();
    at_ += width;
    return inside;
  }

  // Drops all down to the last opening of that kind; false when there is none.
  bool close_down_to(Kind kind, std::size_t longest_mark) {
    const auto found = std::find_if(open_.rbegin(), open_.rend(), [&](const Open& o) { return o.kind == kind; });
    if (found == open_.rend()) return false;
    const std::size_t width = std::min(found->width, longest_mark);
    open_.erase(found.base(), open_.end());
    close(width);
    return true;
  }

  bool is_at_line_begin() const {
    const std::size_t line = out_.find_last_not_of(" \t:*#;");
    return line == out_.npos || out_[line] == '\n' || (!open_.empty() && line + 1 == open_.back().begin);
  }

  // How many of them follow each other here; counting more would look at long runs again and again.
  std::size_t run_of(char c) const {
    const std::string_view here = rest().substr(0, 8);
    return std::min(here.find_first_not_of(c), here.size());
  }

  void take_opening_brace() {
    if (rest().starts_with("{|") && is_at_line_begin()) return open(Kind::table, 2);
    const std::size_t run = run_of('{');
    if (run < 2) return copy(1);
    open(Kind::braces, run == 3 ? 3 : 2);
  }

  void take_closing_brace() {
    const std::size_t run = run_of('}');
    if (run >= 2 && close_down_to(Kind::braces, run)) return;
    if (rest().starts_with("}-") && is_open(Kind::variant)) return close_variant();
    copy(1);
  }

  void take_bar() {
    const bool ends_table = rest().starts_with("|}") && !rest().starts_with("|}}");
    if (ends_table && is_at_line_begin() && close_down_to(Kind::table, 2)) return;
    copy(1);
  }

  void take_opening_bracket() {
    if (rest().starts_with("[[")) return open(Kind::link, 2);
    if (begins_with_address(rest().substr(1))) return open(Kind::external, 1);
    copy(1);
  }

  void take_closing_bracket() {
    if (is_open(Kind::external)) {
      out_ += shown_of_external_link(close(1));
    } else if (rest().starts_with("]]") && is_open(Kind::link)) {
      close_link();
    } else {
      copy(1);
    }
  }

  void close_link() {
    const WikiLink link = read_wiki_link(close(2), names_);
    if (category_.empty() && !is_dropped()) category_ = link.category;
    out_ += link.shown;
  }

  void take_tag() {
    if (rest().starts_with("<!--")) {
      at_ = end_after("-->");
      return;
    }
    const WikiTag tag = read_wiki_tag(rest());
    if (tag.effect == WikiTagEffect::none) return copy(1);
    at_ += tag.length;
    if (tag.effect == WikiTagEffect::line_break) out_ += '\n';
    if (!tag.is_closed && tag.effect >= WikiTagEffect::drop) pass_enclosed(tag);
  }

  std::size_t end_after(std::string_view mark) const {
    const std::size_t found = text_.find(mark, at_);
    return found == text_.npos ? text_.size() : found + mark.size();
  }

  // Up to the end tag. Without one the tag alone is gone; a name that has none is not searched for again.
  void pass_enclosed(const WikiTag& tag) {
    if (never_ended_.contains(tag.name)) return;
    const std::string end_tag = "</" + tag.name;
    const std::size_t end = text_.find(end_tag, at_);
    if (end == text_.npos) {
      never_ended_.insert(tag.name);
      return;
    }
    if (tag.effect == WikiTagEffect::literal) out_ += decode_references(text_.substr(at_, end - at_));
    at_ = std::min(end + std::min(text_.substr(end, 100).find('>'), std::size_t{100}) + 1, text_.size());
  }

  void take_reference() {
    const CharacterReference reference = read_reference(rest());
    if (reference.length == 0) return copy(1);
    append_utf8(out_, reference.code_point == U'\u00A0' ? U' ' : reference.code_point);
    at_ += reference.length;
  }

  // Two to five mark bold and italic letters.
  void take_quotes() {
    const std::size_t run = run_of('\'');
    if (run < 2) return copy(1);
    at_ += run;
  }

  // __NOTOC__, __لا_فهرس__.
  void take_magic_word() {
    constexpr std::size_t longest = 60;
    const std::string_view word = rest().substr(0, longest);
    const std::size_t end = word.starts_with("__") ? word.find("__", 3) : word.npos;
    if (end == word.npos || word.substr(0, end).find_first_of(" \n|[]{}<>") != word.npos) return copy(1);
    at_ += end + 2;
  }

  void take_variant() {
    if (rest().starts_with("-{") && !rest().starts_with("-{{")) return open(Kind::variant, 2);
    copy(1);
  }

  // "zh-hans:甲;zh-hant:乙" shows 甲, "R|x" shows x, flags such as H| show nothing.
  void close_variant() {
    const std::string inside = close(2);
    const std::size_t bar = inside.find('|');
    if (bar != inside.npos && inside.substr(0, bar) != "R") return;
    const std::string_view value = std::string_view(inside).substr(bar == inside.npos ? 0 : bar + 1);
    const std::string_view first = value.substr(0, value.find(';'));
    const std::size_t colon = first.find(':');
    const bool has_code = colon != first.npos && value.size() > first.size();
    out_ += has_code ? first.substr(colon + 1) : value;
  }

  std::string_view text_;
  const WikiNames& names_;
  std::size_t at_ = 0;
  std::string out_;
  std::vector<Open> open_;
  std::string category_;
  std::set<std::string> never_ended_;  // tags without an end in the rest of the text
};

}  // namespace

WikiText plain_text_of_wikitext(std::string_view wikitext, const WikiNames& names) {
  return Cleaner(wikitext, names).clean();
}

}  // namespace fihris
