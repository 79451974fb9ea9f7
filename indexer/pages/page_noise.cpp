#include "indexer/pages/page_noise.h"

#include <algorithm>
#include <vector>

#include "common/base/ascii.h"
#include "indexer/spelling.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t enough_spelling = 90;  // bytes: more than any pattern
constexpr int most_label_words = 5;

constexpr std::array inline_labels{"اقرأ أيضا"sv,   "إقرأ أيضا"sv,    "شاهد أيضا"sv, "طالع أيضا"sv,
                                   "اقرأ المزيد"sv, "قد يهمك أيضا"sv, "تابع أيضا"sv, "للمزيد"sv};
// What may stand before a line that means something: bullets, brackets, arrows, a quotation mark.
constexpr std::array openers{" "sv, "-"sv,  "–"sv, "—"sv, "•"sv, "*"sv, "#"sv, "|"sv, "«"sv, "»"sv, "["sv,
                             "("sv, "\""sv, "‹"sv, "›"sv, ">"sv, ":"sv, "◄"sv, "►"sv, "●"sv, "■"sv, "✅"sv};

struct PlainRule {
  std::string pattern;
  NoiseForm form;
  PageNoise kind;
  std::uint32_t longest;
};

std::vector<PlainRule> plain_rules() {
  std::vector<PlainRule> rules;
  rules.reserve(page_noise_rules.size());
  for (const PageNoiseRule& rule : page_noise_rules)
    rules.push_back({plain_spelling(rule.pattern), rule.form, rule.kind, rule.longest});
  return rules;
}

std::string_view without_openers(std::string_view text) {
  for (bool found = true; found && !text.empty();) {
    found = false;
    for (const std::string_view mark : openers)
      if (text.starts_with(mark)) {
        text.remove_prefix(mark.size());
        found = true;
      }
  }
  return text;
}

bool is_lower_latin(char c) {
  return c >= 'a' && c <= 'z';
}

// The pattern ends at the end of a word: «شارك» does not begin «شاركت».
bool ends_word(std::string_view rest) {
  if (rest.empty()) return true;
  const bool letter = (rest.front() & 0x80) != 0 || is_lower_latin(rest.front());
  return !letter || rest.starts_with("\xE2") || rest.starts_with("،") || rest.starts_with("»");
}

// What the words after a label look like: «اقرأ: …», «شارك 12», «الرئيسية > …», «شاهد.. …».
bool follows_label(std::string_view rest, const TextBlock& block) {
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  if (rest.empty() || block.link_words * 2 > block.words) return true;
  const char c = rest.front();
  return c == ':' || c == '|' || c == '>' || c == '/' || c == '(' || (c >= '0' && c <= '9') || rest.starts_with("..") ||
         rest.starts_with("»") || rest.starts_with("…") || rest.starts_with("- ");
}

bool matches(const PlainRule& rule, std::string_view line, const TextBlock& block) {
  if (block.words > rule.longest || !line.starts_with(rule.pattern)) return false;
  const std::string_view rest = line.substr(rule.pattern.size());
  switch (rule.form) {
    case NoiseForm::whole: return rest.empty() || rest == ":";
    case NoiseForm::start: return ends_word(rest);
    case NoiseForm::label: return ends_word(rest) && follows_label(rest, block);
  }
  return false;
}

bool is_inline_label(std::string_view words) {
  static const std::vector<std::string> labels = [] {
    std::vector<std::string> plain;
    plain.reserve(std::size(inline_labels));
    for (const std::string_view label : inline_labels) plain.push_back(plain_spelling(label));
    return plain;
  }();
  std::string plain(without_openers(plain_spelling(words)));
  while (!plain.empty() && std::string_view(" :.-").find(plain.back()) != std::string_view::npos) plain.pop_back();
  return std::ranges::find(labels, plain) != labels.end();
}

// Where the label begins that ends at a link, of at most five words; the link when there is none.
std::size_t label_begin(std::string_view text, std::size_t done, std::size_t link) {
  std::size_t from = link;
  for (int word = 0; word < most_label_words && from > done; ++word) {
    while (from > done && text[from - 1] == ' ') --from;
    while (from > done && text[from - 1] != ' ') --from;
    if (is_inline_label(text.substr(from, link - from))) return from;
  }
  return link;
}

}  // namespace

PageNoise noise_of(const TextBlock& block) {
  static const std::vector<PlainRule> rules = plain_rules();
  static const std::uint32_t longest = std::ranges::max(rules, {}, &PlainRule::longest).longest;
  if (block.words > longest) return PageNoise::none;
  const std::string spelled = ascii_lower(plain_spelling(block.text, enough_spelling));
  const std::string_view line = without_openers(spelled);
  for (const PlainRule& rule : rules)
    if (matches(rule, line, block)) return rule.kind;
  return PageNoise::none;
}

std::string without_inline_links(const TextBlock& block) {
  std::string kept;
  std::size_t done = 0;
  const std::string_view text = block.text;
  for (const auto& [begin, end] : block.links) {
    if (begin < done) continue;
    const std::size_t from = label_begin(text, done, begin);
    if (from == begin) continue;
    kept += text.substr(done, from - done);
    done = end;
  }
  kept += text.substr(done);
  return kept;
}

}  // namespace fihris
