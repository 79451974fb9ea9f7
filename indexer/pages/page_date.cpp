#include "indexer/pages/page_date.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "common/dates/parse_date.h"
#include "indexer/pages/class_names.h"
#include "indexer/pages/text_measures.h"
#include "indexer/pages/url_dates.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_line = 240;      // bytes
constexpr std::size_t longest_date_line = 14;  // words; longer lines speak of other days, unless a label says else
constexpr std::size_t most_nodes_above = 400;  // of the text
constexpr std::size_t nodes_before_title = 60;

struct DateSource {
  std::string_view name;
  DatePlace place;
};

constexpr std::array date_sources{
    DateSource{"ld:datepublished", DatePlace::json_ld},
    DateSource{"meta:article:published_time", DatePlace::meta},
    DateSource{"meta:og:article:published_time", DatePlace::meta},
    DateSource{"item:datepublished", DatePlace::microdata},
    DateSource{"meta:datepublished", DatePlace::meta},
    DateSource{"meta:parsely-pub-date", DatePlace::meta},
    DateSource{"meta:sailthru.date", DatePlace::meta},
    DateSource{"meta:article.published", DatePlace::meta},
    DateSource{"meta:published-date", DatePlace::meta},
    DateSource{"meta:publish-date", DatePlace::meta},
    DateSource{"meta:publishdate", DatePlace::meta},
    DateSource{"meta:publish_date", DatePlace::meta},
    DateSource{"meta:pubdate", DatePlace::meta},
    DateSource{"meta:publication_date", DatePlace::meta},
    DateSource{"meta:og:published_time", DatePlace::meta},
    DateSource{"meta:cxenseparse:recs:publishtime", DatePlace::meta},
    DateSource{"meta:dc.date.issued", DatePlace::meta},
    DateSource{"meta:dcterms.issued", DatePlace::meta},
    DateSource{"meta:dcterms.created", DatePlace::meta},
    DateSource{"meta:dc.date", DatePlace::meta},
    DateSource{"meta:date", DatePlace::meta},
    DateSource{"page:datepublished", DatePlace::json_ld},
    DateSource{"ld:datecreated", DatePlace::json_ld},
    DateSource{"item:datecreated", DatePlace::microdata},
};

bool is_change(const HtmlNode& node) {
  for (const std::string_view word : {"updated"sv, "modified"sv, "update"sv})
    if (has_name_word(node, word)) return true;
  return node.attribute("itemprop") == "dateModified";
}

bool names_change(std::string_view line) {
  for (const std::string_view word : {"تحديث"sv, "تعديل"sv, "Updated"sv, "updated"sv, "Modified"sv})
    if (line.find(word) != line.npos) return true;
  return false;
}

// Where the title stands above the text: the last <h1>, or the last text that says the same.
std::size_t find_title_node(const HtmlTree& tree, std::size_t head, std::string_view title) {
  const std::size_t far = head > most_nodes_above ? head - most_nodes_above : 0;
  const std::vector<std::string> words = plain_words(title);
  for (std::size_t i = head; i-- > far;) {
    if (tree[i].tag == "h1") return i;
    if (tree[i].is_text() && tree[i].text.size() < 4 * title.size() + 100 && plain_words(tree[i].text) == words)
      return i;
  }
  return far;
}

std::optional<Date> date_of_time(const HtmlTree& tree, std::size_t i) {
  if (is_change(tree[i])) return std::nullopt;
  for (const std::string_view key : {"datetime"sv, "content"sv, "title"sv})
    if (const std::optional<Date> date = parse_date(tree[i].attribute(key))) return date;
  return parse_date(folded_blanks(text_below(tree, i, longest_line)));
}

std::optional<Date> time_in(const HtmlTree& tree, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i)
    if (tree[i].tag == "time" || tree[i].tag == "abbr" || tree[i].tag == "amp-timeago")
      if (const std::optional<Date> date = date_of_time(tree, i)) return date;
  return std::nullopt;
}

struct ShownDates {
  std::optional<Date> published, changed;

  void read(std::string_view text, bool change) {
    const std::string line = folded_blanks(text.substr(0, std::min(text.size(), 2 * longest_line)));
    if (line.empty() || line.size() > longest_line) return;
    const std::optional<FoundDate> found = find_date(line);
    if (!found || (!found->is_labelled && count_words(line) > longest_date_line)) return;
    std::optional<Date>& date =
        change || names_change(std::string_view(line).substr(0, found->begin)) ? changed : published;
    if (!date) date = found->date;
  }
};

// The dates in the lines of a part of the page, the first of each kind.
ShownDates shown_in(const HtmlTree& tree, std::size_t begin, std::size_t end) {
  ShownDates dates;
  std::string line;
  bool change = false;
  for (std::size_t i = begin; i < end; ++i) {
    if (tree[i].role == ElementRole::unseen) i = tree[i].end - 1;
    if (breaks_line(tree[i].role) && tree[i].role != ElementRole::unseen) {
      dates.read(line, change);
      line.clear();
      change = is_change(tree[i]);
    }
    if (tree[i].is_text() && line.size() < 2 * longest_line) line += ' ' + tree[i].text;
  }
  dates.read(line, change);
  return dates;
}

PageDate date_in_head(const HtmlTree& tree, std::size_t head, std::string_view title) {
  const std::size_t title_node = find_title_node(tree, head, title);
  const std::size_t before = title_node > nodes_before_title ? title_node - nodes_before_title : 0;
  for (const auto& [begin, end] : {std::pair{title_node, head}, std::pair{before, title_node}}) {
    if (const std::optional<Date> date = time_in(tree, begin, end)) return {date, DatePlace::time};
    if (const ShownDates shown = shown_in(tree, begin, end); shown.published)
      return {shown.published, DatePlace::shown};
  }
  return {shown_in(tree, title_node, head).changed, DatePlace::changed};
}

}  // namespace

PageDate find_page_date(const HtmlTree& tree, const PageFacts& facts, const PageHead& head) {
  for (const DateSource& source : date_sources)
    for (const std::string& value : facts.all(source.name))
      if (const std::optional<Date> date = parse_date(value)) return {date, source.place};
  const PageDate shown = date_in_head(tree, std::min(head.text_begin, tree.size()), head.title);
  if (shown.date && shown.place != DatePlace::changed) return shown;
  if (const std::optional<Date> date = date_in_url(head.url)) return {date, DatePlace::address};
  return shown.date ? shown : PageDate{};
}

}  // namespace fihris
