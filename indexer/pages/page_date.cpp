#include "indexer/pages/page_date.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/pages/class_names.h"
#include "indexer/pages/text_measures.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_line = 200;   // bytes
constexpr std::size_t most_nodes_above = 400;  // between the title and the text

struct DateSource {
  std::string_view name;
  DateOrigin origin;
};

constexpr std::array date_sources{
    DateSource{"ld:datepublished", DateOrigin::json_ld},
    DateSource{"meta:article:published_time", DateOrigin::meta},
    DateSource{"meta:og:article:published_time", DateOrigin::meta},
    DateSource{"item:datepublished", DateOrigin::microdata},
    DateSource{"meta:datepublished", DateOrigin::meta},
    DateSource{"meta:parsely-pub-date", DateOrigin::meta},
    DateSource{"meta:sailthru.date", DateOrigin::meta},
    DateSource{"meta:article.published", DateOrigin::meta},
    DateSource{"meta:published-date", DateOrigin::meta},
    DateSource{"meta:publish-date", DateOrigin::meta},
    DateSource{"meta:publishdate", DateOrigin::meta},
    DateSource{"meta:publish_date", DateOrigin::meta},
    DateSource{"meta:pubdate", DateOrigin::meta},
    DateSource{"meta:publication_date", DateOrigin::meta},
    DateSource{"meta:og:published_time", DateOrigin::meta},
    DateSource{"meta:cxenseparse:recs:publishtime", DateOrigin::meta},
    DateSource{"meta:dc.date.issued", DateOrigin::meta},
    DateSource{"meta:dcterms.issued", DateOrigin::meta},
    DateSource{"meta:dcterms.created", DateOrigin::meta},
    DateSource{"meta:dc.date", DateOrigin::meta},
    DateSource{"meta:date", DateOrigin::meta},
    DateSource{"page:datepublished", DateOrigin::json_ld},
    DateSource{"ld:datecreated", DateOrigin::json_ld},
    DateSource{"item:datecreated", DateOrigin::microdata},
};

// The one place that reads dates of any form.
std::optional<Date> read_date(std::string_view text) {
  return parse_iso_date(text);
}

// A date among other words of a line: «نشر في 2024-04-13 08:00».
std::optional<Date> read_date_in_line(std::string_view line) {
  for (std::size_t i = 0; i + 10 <= line.size(); ++i)
    if (line[i] >= '1' && line[i] <= '2' && (i == 0 || line[i - 1] < '0' || line[i - 1] > '9'))
      if (const std::optional<Date> date = read_date(line.substr(i, 10))) return date;
  return std::nullopt;
}

// /2024/04/13/ or /2024-04-13/.
std::optional<Date> read_date_in_url(std::string_view url) {
  for (std::size_t at = url.find("/20"); at != url.npos && at + 11 <= url.size(); at = url.find("/20", at + 1)) {
    std::string day(url.substr(at + 1, 10));
    std::ranges::replace(day, '/', '-');
    if (const std::optional<Date> date = read_date(day)) return date;
  }
  return std::nullopt;
}

bool is_change(const HtmlNode& node) {
  for (const std::string_view word : {"updated"sv, "modified"sv, "update"sv})
    if (has_name_word(node, word)) return true;
  return node.attribute("itemprop") == "dateModified";
}

// Where the head of the article begins: at its last <h1> above the text, or some way above it.
std::size_t begin_of_head(const HtmlTree& tree, std::size_t head) {
  const std::size_t far = head > most_nodes_above ? head - most_nodes_above : 0;
  for (std::size_t i = head; i-- > far;)
    if (tree[i].tag == "h1") return i > 60 ? i - 60 : 0;
  return far;
}

std::optional<Date> date_of_time(const HtmlTree& tree, std::size_t i) {
  if (is_change(tree[i])) return std::nullopt;
  for (const std::string_view key : {"datetime"sv, "content"sv, "title"sv})
    if (const std::optional<Date> date = read_date(tree[i].attribute(key))) return date;
  return read_date_in_line(folded_blanks(text_below(tree, i, longest_line)));
}

std::optional<Date> time_in(const HtmlTree& tree, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i)
    if (tree[i].tag == "time" || tree[i].tag == "abbr" || tree[i].tag == "amp-timeago")
      if (const std::optional<Date> date = date_of_time(tree, i)) return date;
  return std::nullopt;
}

std::optional<Date> line_in(const HtmlTree& tree, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (tree[i].role == ElementRole::unseen) i = tree[i].end - 1;
    if (!tree[i].is_text() || is_change(tree[tree[i].parent])) continue;
    if (const std::optional<Date> date = read_date_in_line(folded_blanks(tree[i].text.substr(0, longest_line))))
      return date;
  }
  return std::nullopt;
}

}  // namespace

PageDate find_page_date(const HtmlTree& tree, const PageFacts& facts, std::size_t head, std::string_view url) {
  for (const DateSource& source : date_sources)
    for (const std::string& value : facts.all(source.name))
      if (const std::optional<Date> date = read_date(value)) return {date, source.origin};
  const std::size_t begin = begin_of_head(tree, head);
  const std::size_t end = std::min(head + 1, tree.size());
  if (const std::optional<Date> date = time_in(tree, begin, end)) return {date, DateOrigin::time};
  if (const std::optional<Date> date = line_in(tree, begin, end)) return {date, DateOrigin::shown};
  if (const std::optional<Date> date = read_date_in_url(url)) return {date, DateOrigin::address};
  return {};
}

}  // namespace fihris
