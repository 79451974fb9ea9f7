#include "indexer/pages/page_title.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <vector>

#include "indexer/pages/text_measures.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_title = 600;  // bytes
constexpr std::size_t most_outlet_words = 6;
constexpr std::size_t shortest_shown_title = 4;    // words
constexpr std::size_t shortest_cut_headline = 70;  // bytes: shorter ones are not cut off by anyone

constexpr std::array title_sources{"ld:headline"sv,        "meta:og:title"sv,      "item:headline"sv,
                                   "meta:twitter:title"sv, "meta:parsely-title"sv, "meta:sailthru.title"sv,
                                   "meta:dc.title"sv,      "meta:title"sv,         "tag:h1"sv,
                                   "shown:title"sv,        "tag:title"sv,          "ld:name"sv,
                                   "page:name"sv};
constexpr std::array outlet_sources{"ld:publisher"sv,          "meta:og:site_name"sv,
                                    "meta:application-name"sv, "meta:apple-mobile-web-app-title"sv,
                                    "meta:publisher"sv,        "page:publisher"sv};
constexpr std::array separators{" | "sv, " - "sv, " – "sv, " — "sv, " :: "sv, " » "sv, " « "sv,
                                " • "sv, " · "sv, " / "sv, " ~ "sv, " : "sv,  "| "sv,  " |"sv};

bool same(std::string_view a, std::string_view b) {
  return !a.empty() && plain_words(a) == plain_words(b);
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == text.npos ? std::string_view() : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

struct Cut {
  std::string_view headline, outlet;
};

// All ways to cut the text in two at a separator: the outlet behind, or before.
std::vector<Cut> cuts(std::string_view text) {
  std::vector<Cut> found;
  for (const std::string_view mark : separators)
    for (std::size_t at = text.find(mark); at != text.npos && found.size() < 40; at = text.find(mark, at + 1)) {
      const std::string_view before = trimmed(text.substr(0, at)), after = trimmed(text.substr(at + mark.size()));
      if (before.empty() || after.empty()) continue;
      found.push_back({before, after});
      found.push_back({after, before});
    }
  return found;
}

bool is_outlet(std::string_view text, std::string_view outlet) {
  return !outlet.empty() &&
         (same(text, outlet) || (count_words(text) <= most_outlet_words && shared_words(outlet, text) > 0.99));
}

// The shortest headline that is left when the outlet's name is off, or all of it.
std::string_view without_outlet(std::string_view title, std::string_view outlet) {
  for (const Cut& cut : cuts(title))
    if (is_outlet(cut.outlet, outlet) && !is_outlet(cut.headline, outlet)) return without_outlet(cut.headline, outlet);
  return title;
}

// What <title> says beside the headline that stands elsewhere too.
std::optional<Cut> cut_at_known(const PageFacts& facts, std::string_view title) {
  std::optional<Cut> found;
  for (const std::string_view source : title_sources) {
    if (source == "tag:title") continue;
    for (const std::string& known : facts.all(source))
      for (const Cut& cut : cuts(title))
        if (same(cut.headline, known) && (!found || cut.outlet.size() < found->outlet.size())) found = cut;
  }
  return found;
}

// With nothing to compare with: a few words behind the last mark are the outlet.
std::string_view guessed_headline(std::string_view title) {
  std::string_view best = title;
  for (const Cut& cut : cuts(title))
    if (cut.headline.data() == title.data() && count_words(cut.outlet) <= 4 && count_words(cut.headline) >= 4 &&
        (best.size() == title.size() || cut.headline.size() > best.size()))
      best = cut.headline;
  return best;
}

bool is_cut_off(std::string_view title) {
  return title.ends_with("...") || title.ends_with("…") || title.ends_with("..");
}

std::string_view without_ellipsis(std::string_view title) {
  while (title.ends_with('.')) title.remove_suffix(1);
  if (title.ends_with("…")) title.remove_suffix("…"sv.size());
  return trimmed(title);
}

// A longer candidate that begins as the title does, when the title looks cut off.
std::string completed(std::string title, const std::vector<std::string>& candidates) {
  const std::string_view start = without_ellipsis(title);
  if (!is_cut_off(title) && start.size() < shortest_cut_headline) return title;
  for (const std::string& candidate : candidates)
    if (candidate.size() > start.size() && candidate.starts_with(start) && !is_cut_off(candidate) &&
        (is_cut_off(title) || count_words(candidate.substr(start.size())) <= 12))
      return candidate;
  return title;
}

std::vector<std::string> candidates_of(const PageFacts& facts, std::string_view outlet) {
  std::vector<std::string> found;
  for (const std::string_view source : title_sources)
    for (const std::string& value : facts.all(source)) {
      if (value.size() > longest_title) continue;
      std::string_view headline = without_outlet(value, outlet);
      if (const auto cut = source == "tag:title" ? cut_at_known(facts, value) : std::nullopt) headline = cut->headline;
      if (source == "tag:title" && headline.size() == value.size()) headline = guessed_headline(value);
      if (!headline.empty() && !is_outlet(headline, outlet)) found.emplace_back(headline);
      if (source != "tag:h1") break;
    }
  return found;
}

// Headings agree with the other titles when they share most words; the heading of a site or a section does not.
bool agrees(const std::string& title, const std::vector<std::string>& candidates) {
  return std::ranges::count_if(candidates, [&](const std::string& other) {
           return shared_words(title, other) > 0.7 || shared_words(other, title) > 0.7;
         }) > 1;
}

// Texts of at least four words that <title> may be, with all that may be cut off.
std::set<std::vector<std::string>> possible_titles(std::string_view title) {
  std::set<std::vector<std::string>> titles{plain_words(title)};
  for (const Cut& cut : cuts(title)) titles.insert(plain_words(cut.headline));
  std::erase_if(titles, [](const auto& words) { return words.size() < shortest_shown_title; });
  return titles;
}

}  // namespace

void add_shown_title(const HtmlTree& tree, PageFacts& facts) {
  const std::string_view title = facts.first("tag:title");
  if (title.empty() || title.size() > longest_title) return;
  const auto titles = possible_titles(title);
  for (std::size_t i = 0; i < tree.size() && !titles.empty(); ++i) {
    if (tree[i].role == ElementRole::unseen && tree[i].tag != "head") i = tree[i].end - 1;
    if (!tree[i].is_text() || tree[i].text.size() > 2 * title.size() + 100 || tree[tree[i].parent].tag == "title")
      continue;
    if (titles.contains(plain_words(tree[i].text))) return facts.add("shown:title", tree[i].text);
  }
}

std::string find_outlet(const PageFacts& facts) {
  for (const std::string_view source : outlet_sources)
    if (const std::string_view name = facts.first(source); !name.empty() && name.find("://") == name.npos)
      return std::string(name);
  const auto cut = cut_at_known(facts, facts.first("tag:title"));
  return cut && count_words(cut->outlet) <= most_outlet_words ? std::string(cut->outlet) : std::string();
}

std::string find_page_title(const PageFacts& facts, std::string_view outlet) {
  const std::vector<std::string> candidates = candidates_of(facts, outlet);
  if (candidates.empty()) return {};
  for (const std::string& candidate : candidates)
    if (candidates.size() == 1 || agrees(candidate, candidates)) return completed(candidate, candidates);
  return candidates.front();
}

}  // namespace fihris
