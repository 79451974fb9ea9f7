#include "indexer/pages/class_names.h"

#include <algorithm>
#include <array>

#include "indexer/pages/class_name_rules.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_name = 100;
constexpr std::size_t most_names = 60;

// Names that begin so tell what a wrapper of the whole page has.
constexpr std::array having{"has"sv, "no"sv, "with"sv, "without"sv, "is"sv, "not"sv};

constexpr std::array frame_roles{"navigation"sv, "complementary"sv, "banner"sv,      "contentinfo"sv,
                                 "search"sv,     "dialog"sv,        "alertdialog"sv, "menu"sv,
                                 "menubar"sv,    "tablist"sv,       "toolbar"sv,     "alert"sv};
constexpr std::array frame_types{"WPSideBar"sv, "WPFooter"sv, "WPHeader"sv, "SiteNavigationElement"sv, "WPAdBlock"sv};

const NameRule* find_rule(std::string_view words) {
  static const auto sorted = [] {
    auto rules = name_rules;
    std::ranges::sort(rules, {}, &NameRule::words);
    return rules;
  }();
  const auto found = std::ranges::lower_bound(sorted, words, {}, &NameRule::words);
  return found != sorted.end() && found->words == words ? &*found : nullptr;
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_name_letter(char c) {
  return (c >= 'a' && c <= 'z') || is_upper(c) || (c >= '0' && c <= '9');
}

// "td-post-content", "itemFullText", "field--name-body" as words of lower case with one space between them.
std::string words_of_name(std::string_view name) {
  std::string words;
  char last = '-';
  for (const char c : name) {
    const bool border = !is_name_letter(c) || (is_upper(c) && !is_upper(last));
    if (border && !words.empty() && words.back() != ' ') words += ' ';
    if (is_name_letter(c)) words += is_upper(c) ? static_cast<char>(c + 32) : c;
    last = c;
  }
  if (words.ends_with(' ')) words.pop_back();
  return words;
}

bool tells_what_it_has(std::string_view name, std::string_view words) {
  if (name.find(':') != name.npos) return true;  // "md:hidden": only on some screens
  const std::string_view first = words.substr(0, words.find(' '));
  return std::ranges::find(having, first) != having.end() && first.size() < words.size();
}

// Calls `use` with the words of each name of the element.
template <typename Use>
void for_each_name(const HtmlNode& node, const Use& use) {
  std::size_t names = 0;
  for (const std::string_view key :
       {"class"sv, "id"sv, "data-component"sv, "data-testid"sv, "data-e2e"sv, "aria-labelledby"sv}) {
    std::string_view list = node.attribute(key);
    while (!list.empty() && names < most_names) {
      const std::size_t end = std::min(list.find_first_of(" \t\r\n"), list.size());
      const std::string_view name = list.substr(0, end);
      if (!name.empty() && name.size() <= longest_name) {
        const std::string words = words_of_name(name);
        ++names;
        if (!tells_what_it_has(name, words)) use(std::string_view(words));
      }
      list.remove_prefix(std::min(end + 1, list.size()));
    }
  }
}

void note(NameClues& clues, const NameRule* rule) {
  if (rule == nullptr) return;
  switch (rule->clue) {
    case Clue::frame: clues.frame = true; break;
    case Clue::body: clues.body = true; break;
    case Clue::comment: clues.comment = true; break;
    case Clue::hidden: clues.hidden = true; break;
    case Clue::caption: clues.caption = true; break;
  }
}

void read_name(NameClues& clues, std::string_view words) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    note(clues, find_rule(words.substr(0, end)));
    const std::size_t second = words.find(' ', std::min(end + 1, words.size()));
    if (end < words.size()) note(clues, find_rule(words.substr(0, second)));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

bool is_styled_away(std::string_view style) {
  std::string plain;
  for (const char c : style.substr(0, 400))
    if (c != ' ') plain += is_upper(c) ? static_cast<char>(c + 32) : c;
  return plain.find("display:none") != plain.npos || plain.find("visibility:hidden") != plain.npos;
}

bool has_attribute(const HtmlNode& node, std::string_view name) {
  return std::ranges::any_of(node.attributes, [&](const auto& attribute) { return attribute.first == name; });
}

bool is_shown_on_some_screens(std::string_view classes) {
  return classes.find(":block") != classes.npos || classes.find(":flex") != classes.npos ||
         classes.find(":grid") != classes.npos;
}

void read_attributes(NameClues& clues, const HtmlNode& node) {
  const std::string_view type = node.attribute("itemtype");
  const std::string_view property = node.attribute("itemprop");
  clues.frame |= std::ranges::find(frame_roles, node.attribute("role")) != frame_roles.end() ||
                 std::ranges::any_of(frame_types, [&](std::string_view name) { return type.ends_with(name); });
  clues.body |= property == "articleBody" || node.attribute("property") == "articleBody";
  clues.comment |= property == "comment" || type.ends_with("/Comment") || type.ends_with("/UserComments");
  clues.hidden |= has_attribute(node, "hidden") || node.attribute("aria-hidden") == "true" ||
                  is_styled_away(node.attribute("style"));
}

}  // namespace

NameClues name_clues(const HtmlNode& node) {
  NameClues clues;
  if (node.attributes.empty() || node.tag == "body" || node.tag == "html") return clues;
  for_each_name(node, [&](std::string_view words) {
    read_name(clues, words);
    if (words == "hidden" && !is_shown_on_some_screens(node.attribute("class"))) clues.hidden = true;
  });
  read_attributes(clues, node);
  return clues;
}

bool has_name_word(const HtmlNode& node, std::string_view word) {
  bool found = false;
  for_each_name(node, [&](std::string_view words) {
    const std::size_t at = (' ' + std::string(words) + ' ').find(' ' + std::string(word) + ' ');
    found |= at != std::string::npos;
  });
  return found;
}

}  // namespace fihris
