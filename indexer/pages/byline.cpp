#include "indexer/pages/byline.h"

#include <algorithm>
#include <array>
#include <vector>

#include "common/base/ascii.h"
#include "indexer/pages/class_names.h"
#include "indexer/pages/text_measures.h"
#include "indexer/spelling.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_name = 160;  // bytes
constexpr std::size_t most_name_words = 8;
constexpr std::size_t most_section_words = 4;
constexpr std::size_t most_nodes_above = 300;

constexpr std::array author_sources{"ld:author"sv,
                                    "meta:article:author_name"sv,
                                    "meta:parsely-author"sv,
                                    "meta:sailthru.author"sv,
                                    "item:author"sv,
                                    "meta:author"sv,
                                    "meta:article:author"sv,
                                    "meta:dc.creator"sv,
                                    "meta:twitter:creator"sv,
                                    "link:author"sv,
                                    "meta:dcterms.creator"sv};
constexpr std::array section_sources{
    "ld:articlesection"sv, "meta:article:section"sv, "meta:parsely-section"sv,          "item:articlesection"sv,
    "meta:section"sv,      "meta:category"sv,        "meta:cxenseparse:recs:category"sv};
constexpr std::array no_names{"admin"sv,   "administrator"sv, "editor"sv,     "webmaster"sv, "author"sv,
                              "unknown"sv, "root"sv,          "super user"sv, "undefined"sv, "null"sv};
constexpr std::array name_labels{
    "كتب:"sv,   "كتبت:"sv,   "كتب -"sv,       "كتبت -"sv,       "بقلم:"sv,   "بقلم"sv,   "بقلم الكاتب"sv,
    "إعداد:"sv, "تحرير:"sv,  "الكاتب:"sv,     "كتبه:"sv,        "المؤلف:"sv, "تقرير:"sv, "حوار:"sv,
    "بواسطة"sv, "بواسطة:"sv, "كتب بواسطة:"sv, "كاتب المقال:"sv, "المحرر:"sv, "كتب/"sv,   "by "sv};
constexpr std::array section_names{"category"sv, "cat"sv, "section"sv, "kicker"sv, "rubric"sv, "storycat"sv, "topic"sv};
constexpr std::array front_pages{"الرئيسيه"sv, "الصفحه الرييسيه"sv, "الرييسيه"sv, "الصفحه الاولي"sv, "home"sv};

// A label without a mark at its end must be a whole word.
bool begins_with_label(std::string_view line, std::string_view label) {
  if (!line.starts_with(label)) return false;
  const bool marked = std::string_view(":-/ ").find(label.back()) != std::string_view::npos;
  return marked || line.size() == label.size() || line.substr(label.size()).starts_with(' ');
}

// Without «بقلم:» before it.
std::string_view unlabelled(std::string_view name) {
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view label : name_labels)
      if (begins_with_label(name, label) && name.size() > label.size()) {
        name.remove_prefix(label.size());
        name.remove_prefix(std::min(name.find_first_not_of(" :-/"), name.size()));
        found = true;
      }
  }
  return name;
}

// Of a line of the page also without a date, a place or a count behind it.
std::string_view bare_name(std::string_view name) {
  name = unlabelled(name);
  for (const std::string_view mark : {" | "sv, " - "sv, " – "sv, " — "sv, " • "sv})
    name = name.substr(0, name.find(mark));
  while (name.ends_with(':') || name.ends_with(' ')) name.remove_suffix(1);
  return name;
}

bool is_name(std::string_view name, std::string_view outlet) {
  if (name.empty() || name.size() > longest_name || name.find("://") != name.npos || name.starts_with('@'))
    return false;
  if (name.find('@') != name.npos || name.starts_with("www.")) return false;
  const std::size_t words = count_words(name);
  if (words == 0 || words > most_name_words || name.find_first_of("0123456789") != name.npos) return false;
  return std::ranges::find(no_names, ascii_lower(std::string(name))) == no_names.end() &&
         plain_words(name) != plain_words(outlet);
}

std::string joined_names(const std::vector<std::string>& values, std::string_view outlet) {
  std::vector<std::string> names;
  for (const std::string& value : values) {
    std::string name(unlabelled(value));
    if (is_name(name, outlet) && std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : "، ") + name;
  return all;
}

bool is_author_element(const HtmlNode& node) {
  return !node.is_text() && !node.attributes.empty() &&
         (has_name_word(node, "author") || has_name_word(node, "byline") || has_name_word(node, "writer") ||
          has_name_word(node, "write by") || has_name_word(node, "reporter") ||
          node.attribute("typeof").ends_with("Person"));
}

std::size_t begin_above(std::size_t head) {
  return head > most_nodes_above ? head - most_nodes_above : 0;
}

// The first part of a line that can be a name: «هسبريس - علي المنصوري», «كتب علي المنصوري | الرباط».
std::string name_in(std::string_view line, std::string_view outlet) {
  for (const std::string_view verb : {"كتب "sv, "كتبت "sv})
    if (line.starts_with(verb)) line.remove_prefix(verb.size());
  while (!line.empty()) {
    std::string name(bare_name(line));
    if (is_name(name, outlet) && count_words(name) > 1) return name;
    const std::size_t next = line.find(' ', line.find(name) + name.size());
    line.remove_prefix(std::min(line.find_first_not_of(" -|–—•:", next), line.size()));
  }
  return {};
}

std::string author_element(const HtmlTree& tree, std::size_t head, std::string_view outlet) {
  for (std::size_t i = begin_above(head); i < std::min(head, tree.size()); ++i) {
    if (!is_author_element(tree[i])) continue;
    for (std::size_t below = i; below < tree[i].end; ++below) {
      if (!tree[below].is_text()) continue;
      if (std::string name = name_in(folded_blanks(tree[below].text), outlet); !name.empty()) return name;
    }
  }
  return {};
}

bool has_label(std::string_view line) {
  return std::ranges::any_of(name_labels, [&](std::string_view label) { return begins_with_label(line, label); });
}

// The label may stand in an element of its own, before the name.
std::string author_line(const HtmlTree& tree, std::size_t head, std::string_view outlet) {
  bool labelled = false;
  for (std::size_t i = begin_above(head); i < std::min(head + 6, tree.size()); ++i) {
    if (tree[i].role == ElementRole::unseen) i = tree[i].end - 1;
    if (!tree[i].is_text() || tree[i].text.size() > 2 * longest_name) continue;
    const std::string line = folded_blanks(tree[i].text);
    const bool only_label = std::ranges::find(name_labels, line) != name_labels.end();
    if (labelled || has_label(line))
      if (std::string name(bare_name(line)); !only_label && is_name(name, outlet)) return name;
    labelled = only_label || (labelled && line.empty());
  }
  return {};
}

bool is_front_page(std::string_view name) {
  return std::ranges::find(front_pages, ascii_lower(plain_spelling(name))) != front_pages.end();
}

// The last link of an element of that name.
std::string last_crumb(const HtmlTree& tree, std::string_view title) {
  for (std::size_t i = 0; i < tree.size(); ++i) {
    if (tree[i].is_text() || !(has_name_word(tree[i], "breadcrumb") || has_name_word(tree[i], "breadcrumbs"))) continue;
    std::string last;
    for (std::size_t below = i; below < tree[i].end; ++below) {
      if (tree[below].role != ElementRole::link) continue;
      const std::string name = folded_blanks(text_below(tree, below, longest_name));
      if (!name.empty() && !is_front_page(name) && plain_words(name) != plain_words(title)) last = name;
    }
    return last;
  }
  return {};
}

bool is_section_element(const HtmlNode& node) {
  if (node.is_text() || node.attributes.empty()) return false;
  return std::ranges::any_of(section_names, [&](std::string_view word) { return has_name_word(node, word); });
}

// A few words near the title in an element named so.
std::string section_element(const HtmlTree& tree, std::size_t head, std::string_view title) {
  for (std::size_t i = begin_above(head); i < std::min(head, tree.size()); ++i) {
    if (!is_section_element(tree[i])) continue;
    std::string name = folded_blanks(text_below(tree, i, longest_name));
    const std::size_t words = count_words(name);
    if (words > 0 && words <= most_section_words && name.find_first_of("0123456789") == name.npos &&
        !is_front_page(name) && plain_words(name) != plain_words(title))
      return name;
  }
  return {};
}

}  // namespace

std::string find_author(const HtmlTree& tree, const PageFacts& facts, std::size_t head, std::string_view outlet) {
  for (const std::string_view source : author_sources)
    if (std::string names = joined_names(facts.all(source), outlet); !names.empty()) return names;
  if (std::string name = author_element(tree, head, outlet); !name.empty()) return name;
  return author_line(tree, head, outlet);
}

std::string find_section(const HtmlTree& tree, const PageFacts& facts, std::size_t head, std::string_view title) {
  for (const std::string_view source : section_sources)
    if (const std::string_view section = facts.first(source);
        !section.empty() && section.size() <= longest_name && !is_front_page(section))
      return std::string(section);
  std::string section;
  for (const std::string& name : facts.all("crumb:name"))
    if (!is_front_page(name) && plain_words(name) != plain_words(title)) section = name;
  if (section.empty()) section = last_crumb(tree, title);
  if (section.empty()) section = std::string(facts.first("link:category"));
  return section.empty() ? section_element(tree, head, title) : section;
}

}  // namespace fihris
