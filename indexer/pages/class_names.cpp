#include "indexer/pages/class_names.h"

#include <algorithm>
#include <array>

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_name = 100;
constexpr std::size_t most_names = 60;

enum class Clue : std::uint8_t { frame, body, comment, hidden, caption };

// One or two words that stand side by side in a name.
struct NameRule {
  std::string_view words;
  Clue clue;
};

// Sorted by words. What is not obvious has its reason.
constexpr std::array name_rules{
    NameRule{"a2a", Clue::frame},  // AddToAny
    NameRule{"about author", Clue::frame},
    NameRule{"about writer", Clue::frame},
    NameRule{"ad", Clue::frame},
    NameRule{"addthis", Clue::frame},
    NameRule{"addtoany", Clue::frame},
    NameRule{"ads", Clue::frame},
    NameRule{"adsbygoogle", Clue::frame},
    NameRule{"adsense", Clue::frame},
    NameRule{"adslot", Clue::frame},
    NameRule{"advert", Clue::frame},
    NameRule{"advertisement", Clue::frame},
    NameRule{"advertising", Clue::frame},
    NameRule{"adv", Clue::frame},
    NameRule{"also read", Clue::frame},
    NameRule{"alsoread", Clue::frame},
    NameRule{"article body", Clue::body},
    NameRule{"article content", Clue::body},
    NameRule{"article desc", Clue::body},
    NameRule{"article details", Clue::body},
    NameRule{"article text", Clue::body},
    NameRule{"article txt", Clue::body},
    NameRule{"articlebody", Clue::body},
    NameRule{"articlecontent", Clue::body},
    NameRule{"articletext", Clue::body},
    NameRule{"author bio", Clue::frame},
    NameRule{"author block", Clue::frame},
    NameRule{"author box", Clue::frame},
    NameRule{"author card", Clue::frame},
    NameRule{"author description", Clue::frame},
    NameRule{"author details", Clue::frame},
    NameRule{"author info", Clue::frame},
    NameRule{"author profile", Clue::frame},
    NameRule{"authorbox", Clue::frame},
    NameRule{"bio", Clue::frame},
    NameRule{"body content", Clue::body},
    NameRule{"body text", Clue::body},
    NameRule{"breadcrumb", Clue::frame},
    NameRule{"breadcrumbs", Clue::frame},
    NameRule{"breaking", Clue::frame},
    NameRule{"byline", Clue::frame},
    NameRule{"caption", Clue::caption},
    NameRule{"captions", Clue::caption},
    NameRule{"commentform", Clue::comment},
    NameRule{"commentlist", Clue::comment},
    NameRule{"comment", Clue::comment},
    NameRule{"comments", Clue::comment},
    NameRule{"consent", Clue::frame},
    NameRule{"content body", Clue::body},
    NameRule{"cookie", Clue::frame},
    NameRule{"cookies", Clue::frame},
    NameRule{"copyright", Clue::frame},
    NameRule{"copyrights", Clue::frame},
    NameRule{"detail body", Clue::body},
    NameRule{"details body", Clue::body},
    NameRule{"details content", Clue::body},
    NameRule{"details text", Clue::body},
    NameRule{"disqus", Clue::comment},
    NameRule{"editorial cta", Clue::frame},
    NameRule{"entry body", Clue::body},
    NameRule{"entry content", Clue::body},
    NameRule{"entry meta", Clue::frame},
    NameRule{"fb comments", Clue::comment},
    NameRule{"fb post", Clue::frame},    // posts of others, shown by scripts
    NameRule{"field body", Clue::body},  // Drupal 8: field--name-body
    NameRule{"follow us", Clue::frame},
    NameRule{"followus", Clue::frame},
    NameRule{"footer", Clue::frame},
    NameRule{"fulltext", Clue::body},
    NameRule{"full text", Clue::body},  // Joomla K2: itemFullText
    NameRule{"gdpr", Clue::frame},
    NameRule{"google news", Clue::frame},
    NameRule{"instagram media", Clue::frame},
    NameRule{"jp relatedposts", Clue::frame},
    NameRule{"keywords", Clue::frame},
    NameRule{"latest news", Clue::frame},
    NameRule{"latest posts", Clue::frame},
    NameRule{"login", Clue::frame},
    NameRule{"masthead", Clue::frame},
    NameRule{"menu", Clue::frame},
    NameRule{"modal", Clue::frame},
    NameRule{"more news", Clue::frame},
    NameRule{"more on", Clue::frame},
    NameRule{"more posts", Clue::frame},
    NameRule{"more stories", Clue::frame},
    NameRule{"most commented", Clue::frame},
    NameRule{"most popular", Clue::frame},
    NameRule{"most read", Clue::frame},
    NameRule{"most viewed", Clue::frame},
    NameRule{"mostpopular", Clue::frame},
    NameRule{"mostread", Clue::frame},
    NameRule{"mostviewed", Clue::frame},
    NameRule{"name body", Clue::body},  // Drupal 7: field-name-body
    NameRule{"nav", Clue::frame},
    NameRule{"navbar", Clue::frame},
    NameRule{"navigation", Clue::frame},
    NameRule{"news body", Clue::body},
    NameRule{"news content", Clue::body},
    NameRule{"news details", Clue::body},
    NameRule{"news text", Clue::body},
    NameRule{"newsletter", Clue::frame},
    NameRule{"newsletters", Clue::frame},
    NameRule{"next post", Clue::frame},
    NameRule{"node body", Clue::body},
    NameRule{"outbrain", Clue::frame},
    NameRule{"page body", Clue::body},
    NameRule{"pager", Clue::frame},
    NameRule{"pagination", Clue::frame},
    NameRule{"photo credit", Clue::caption},
    NameRule{"poll", Clue::frame},
    NameRule{"popular", Clue::frame},
    NameRule{"popup", Clue::frame},
    NameRule{"post author", Clue::frame},
    NameRule{"post body", Clue::body},
    NameRule{"post content", Clue::body},
    NameRule{"post info", Clue::frame},
    NameRule{"post meta", Clue::frame},
    NameRule{"post text", Clue::body},
    NameRule{"postbody", Clue::body},
    NameRule{"prev next", Clue::frame},
    NameRule{"previous post", Clue::frame},
    NameRule{"promo", Clue::frame},
    NameRule{"promoted", Clue::frame},
    NameRule{"rating", Clue::frame},
    NameRule{"ratings", Clue::frame},
    NameRule{"read also", Clue::frame},
    NameRule{"read more", Clue::frame},
    NameRule{"readalso", Clue::frame},
    NameRule{"readers opinion", Clue::comment},
    NameRule{"readmore", Clue::frame},
    NameRule{"recent posts", Clue::frame},
    NameRule{"recommend", Clue::frame},
    NameRule{"recommendation", Clue::frame},
    NameRule{"recommendations", Clue::frame},
    NameRule{"recommended", Clue::frame},
    NameRule{"related", Clue::frame},
    NameRule{"relatednews", Clue::frame},
    NameRule{"relatedposts", Clue::frame},
    NameRule{"relateds", Clue::frame},
    NameRule{"respond", Clue::comment},  // WordPress: the form below the comments
    NameRule{"rich text", Clue::body},
    NameRule{"screen reader", Clue::hidden},
    NameRule{"see also", Clue::frame},
    NameRule{"share", Clue::frame},
    NameRule{"sharebar", Clue::frame},
    NameRule{"sharedaddy", Clue::frame},
    NameRule{"sharing", Clue::frame},
    NameRule{"sidebar", Clue::frame},
    NameRule{"signin", Clue::frame},
    NameRule{"signup", Clue::frame},
    NameRule{"single content", Clue::body},
    NameRule{"site header", Clue::frame},
    NameRule{"skip link", Clue::hidden},
    NameRule{"social", Clue::frame},
    NameRule{"socials", Clue::frame},
    NameRule{"sponsor", Clue::frame},
    NameRule{"sponsored", Clue::frame},
    NameRule{"sr only", Clue::hidden},
    NameRule{"story body", Clue::body},
    NameRule{"story content", Clue::body},
    NameRule{"story text", Clue::body},
    NameRule{"storybody", Clue::body},
    NameRule{"subscribe", Clue::frame},
    NameRule{"subscription", Clue::frame},
    NameRule{"taboola", Clue::frame},
    NameRule{"tagcloud", Clue::frame},
    NameRule{"taglist", Clue::frame},
    NameRule{"tags", Clue::frame},
    NameRule{"teaser list", Clue::frame},
    NameRule{"text body", Clue::body},
    NameRule{"text content", Clue::body},
    NameRule{"ticker", Clue::frame},
    NameRule{"tiktok embed", Clue::frame},
    NameRule{"toolbar", Clue::frame},
    NameRule{"topbar", Clue::frame},
    NameRule{"topics list", Clue::frame},
    NameRule{"trending", Clue::frame},
    NameRule{"twitter tweet", Clue::frame},
    NameRule{"visually hidden", Clue::hidden},
    NameRule{"visuallyhidden", Clue::hidden},
    NameRule{"wysiwyg", Clue::body},
    NameRule{"yarpp", Clue::frame},  // Yet Another Related Posts Plugin
    NameRule{"you may", Clue::frame},
};

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
