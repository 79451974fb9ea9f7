// Looks at HTML that we wrote, by stricter rules than browsers have: what they would forgive is an error here.
//   CHECK(html_problem(response.body) == "");
#pragma once

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/utf8.h"

namespace fihris::test {

class HtmlCheck {
 public:
  explicit HtmlCheck(std::string_view html) : html_(html) { read(); }

  // "" when every element is closed in its place, known and free of scripts and styles, every address leads to this
  // site or to a web page, and no sign of HTML stands in a text.
  const std::string& problem() const { return problem_; }

  // What a reader sees, and what stands in attributes, without escapes.
  const std::string& text() const { return text_; }
  const std::vector<std::string>& values() const { return values_; }

 private:
  void fail(const std::string& what) {
    if (problem_.empty())
      problem_ = what + " at byte " + std::to_string(at_) + ": " + std::string(html_.substr(at_, 60));
  }
  bool take(std::string_view piece) {
    if (!html_.substr(at_).starts_with(piece)) return false;
    at_ += piece.size();
    return true;
  }
  std::string_view name() {
    const std::size_t begin = at_;
    while (at_ < html_.size() && (is_letter(html_[at_]) || (at_ > begin && is_inside(html_[at_])))) ++at_;
    return html_.substr(begin, at_ - begin);
  }
  static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || c == 'B' || c == 'A' || c == 'R'; }
  static bool is_inside(char c) { return (c >= '0' && c <= '9') || c == '-'; }

  void read() {
    if (find_invalid_utf8(html_)) problem_ = "not UTF-8";
    check_characters();
    take("<!doctype html>\n");
    while (problem_.empty() && at_ < html_.size()) html_[at_] == '<' ? tag() : character(text_);
    if (problem_.empty() && !open_.empty()) problem_ = "not closed: " + open_.back();
  }

  void check_characters() {
    for (std::size_t at = 0; at < html_.size() && problem_.empty();) {
      const char32_t c = decode_utf8(html_, at);
      const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
      const bool controls = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
      if (turns || controls) problem_ = "a control character before byte " + std::to_string(at);
    }
  }

  void character(std::string& to) {
    static constexpr std::array<std::pair<std::string_view, char>, 5> escapes{
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
    for (const auto& [escape, sign] : escapes)
      if (take(escape)) return to.push_back(sign);
    if (std::string_view("<>&\"'").find(html_[at_]) != std::string_view::npos)
      return fail("a sign that is not escaped");
    to.push_back(html_[at_++]);
  }

  void tag() {
    ++at_;
    if (take("/")) return end_tag();
    static const std::set<std::string_view> lone{"meta", "link", "input", "img"};
    const std::string tag(name());
    if (!is_known(tag)) return fail("an unknown tag " + tag);
    attributes(tag);
    if (!take(">")) return fail("a tag without an end");
    if (!lone.contains(tag)) open_.push_back(tag);
  }

  void end_tag() {
    const std::string_view tag = name();
    if (open_.empty() || open_.back() != tag || !take(">")) return fail("an end that fits no beginning");
    open_.pop_back();
    text_ += ' ';
  }

  void attributes(const std::string& tag) {
    std::set<std::string> seen;
    while (problem_.empty() && take(" ")) {
      const std::string attribute(name());
      std::string value;
      if (attribute.empty() || !take("=\"")) return fail("an odd attribute");
      while (problem_.empty() && at_ < html_.size() && html_[at_] != '"') character(value);
      if (!take("\"")) return fail("an attribute without an end");
      if (!seen.insert(attribute).second) fail("twice the attribute " + attribute);
      if (attribute == "style" || attribute.starts_with("on")) fail("a style or script in an attribute");
      if (attribute == "id" && !ids_.insert(value).second) fail("twice the id " + value);
      if (is_address(attribute) && !is_safe(value)) fail("an unsafe address " + value + " of " + tag);
      values_.push_back(value);
    }
  }

  static bool is_known(std::string_view tag) {
    static const std::set<std::string_view> known{
        "a",       "article", "b",     "bdi",    "body", "button", "details", "div",    "footer",  "form", "h1",
        "h2",      "h3",      "head",  "header", "html", "img",    "input",   "label",  "li",      "link", "main",
        "mark",    "meta",    "nav",   "ol",     "p",    "path",   "rect",    "script", "section", "span", "strong",
        "summary", "svg",     "table", "tbody",  "td",   "th",     "thead",   "time",   "title",   "tr",   "ul"};
    return known.contains(tag);
  }
  static bool is_address(std::string_view name) { return name == "href" || name == "src" || name == "action"; }
  static bool is_safe(std::string_view value) {
    if (value.starts_with("//")) return false;
    return value.starts_with('/') || value.starts_with('#') || lower(value).starts_with("http://") ||
           lower(value).starts_with("https://");
  }
  static std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return result;
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::string problem_, text_;
  std::vector<std::string> open_, values_;
  std::set<std::string> ids_;
};

inline std::string html_problem(std::string_view html) {
  return HtmlCheck(html).problem();
}
inline std::string text_of_html(std::string_view html) {
  return HtmlCheck(html).text();
}

}  // namespace fihris::test
