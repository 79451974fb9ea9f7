#include "indexer/pages/page.h"

#include <algorithm>
#include <array>

#include "common/base/ascii.h"
#include "common/text/utf8.h"
#include "indexer/canonical_url.h"
#include "indexer/pages/byline.h"
#include "indexer/pages/html_tree.h"
#include "indexer/pages/main_text.h"
#include "indexer/pages/page_facts.h"
#include "indexer/pages/page_title.h"
#include "indexer/pages/text_measures.h"
#include "indexer/readers/control_characters.h"
#include "indexer/spelling.h"
#include "indexer/url_parts.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t shortest_article = 15;  // words, of a page that says that it is an article
constexpr std::size_t shortest_unsaid = 60;   // words, of one that does not
constexpr std::size_t longest_error = 120;    // words
constexpr std::size_t longest_line = 2'000;   // bytes of a field

constexpr std::array error_titles{
    "404"sv,        "not found"sv,      "403 forbidden"sv,     "500 internal"sv,       "502 bad"sv,
    "503 "sv,       "access denied"sv,  "just a moment"sv,     "attention required"sv, "error 4"sv,
    "error 5"sv,    "page not found"sv, "الصفحه غير موجوده"sv, "الصفحه المطلوبه"sv,    "لم يتم العثور"sv,
    "صفحه الخطا"sv, "غير متاح"sv};

std::string field(std::string_view text) {
  if (text.size() > longest_line) text = text.substr(0, longest_line);
  while (!is_code_point_border(text, text.size()) || find_invalid_utf8(text)) text.remove_suffix(1);
  return single_line(folded_blanks(text));
}

bool is_error_title(std::string_view title) {
  const std::string plain = ascii_lower(plain_spelling(title));
  return std::ranges::any_of(error_titles, [&](std::string_view mark) { return plain.find(mark) != plain.npos; });
}

// The page itself says that it is one article.
bool declares_article(const PageFacts& facts) {
  return !facts.first("ld:headline").empty() || facts.first("meta:og:type") == "article" ||
         !facts.first("meta:article:published_time").empty() || !facts.first("item:datepublished").empty() ||
         !facts.first("item:headline").empty();
}

// Or looks so: its title stands above the text.
bool says_article(const PageFacts& facts) {
  return declares_article(facts) || !facts.first("shown:title").empty();
}

// Headline after headline, each with its first sentences.
bool is_list(const MainText& text) {
  return text.linked_lines >= 4 && 3 * text.linked_lines >= 2 * text.lines.size();
}

bool is_front(std::string_view url) {
  const std::string canonical = canonical_url(url);
  return !canonical.empty() && canonical.find('/', "https://"sv.size()) == canonical.npos;
}

// The first address that is more than the front page; else the given one.
std::string find_url(const PageFacts& facts, std::string_view given) {
  std::string base(given);
  if (const std::string_view named = facts.first("tag:base"); !named.empty())
    if (std::string resolved = resolve_url(named, given); !resolved.empty()) base = std::move(resolved);
  for (const std::string_view source :
       {"link:canonical"sv, "meta:og:url"sv, "ld:url"sv, "meta:parsely-link"sv, "meta:twitter:url"sv, "tag:base"sv})
    if (std::string url = resolve_url(facts.first(source), base); !url.empty() && !is_front(url)) return url;
  return resolve_url(given, {});
}

std::string find_language(const PageFacts& facts) {
  for (const std::string_view source : {"tag:lang"sv, "ld:inlanguage"sv, "meta:og:locale"sv, "meta:content-language"sv})
    if (std::string_view found = facts.first(source); !found.empty() && found.size() <= 35) {
      std::string language = ascii_lower(std::string(found.substr(0, found.find_first_of("-_, "))));
      if (language.size() >= 2 && language.size() <= 3) return language;
      if (language == "arabic") return "ar";
    }
  return {};
}

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (std::string line = folded_blanks(text.substr(0, end)); !line.empty()) lines.push_back(std::move(line));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// The text that the JSON-LD gives, where the page shows none of it, or only its beginning (a teaser).
void complete_from_json_ld(MainText& text, const PageFacts& facts) {
  const std::string_view body = facts.first("ld:articlebody");
  const std::string decoded = text_below(parse_html(decode_entities(body)), root_node, body.size());
  const std::size_t words = count_words(decoded);
  if (words < shortest_article || words < 2 * text.words) return;
  std::string shown;
  for (const std::string& line : text.lines) shown += line + ' ';
  if (text.words > 0 && shared_words(shown, decoded) < 0.9) return;
  text.lines = split_lines(body.find('<') == body.npos ? decode_entities(body) : decoded);
  text.words = words;
}

std::string_view refusal_of(const MainText& text, const PageFacts& facts, std::string_view title, const Page& page) {
  if (text.several || (is_list(text) && !declares_article(facts))) return "a list of articles";
  if (is_error_title(title) && text.words < longest_error) return "an error page";
  const bool said = says_article(facts);
  if (!said && (is_front(page.article.url) || text.link_words > 4 * text.words)) return "a list of links";
  if (text.lines.empty()) return "no text that reads as an article";
  if (text.words < (said ? shortest_article : shortest_unsaid)) return "too little text for an article";
  return {};
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) (text += text.empty() ? "" : "\n") += line;
  return text;
}

Page fill_page(const HtmlTree& tree, const PageFacts& facts, const MainText& text, std::string_view given) {
  Page page;
  Article& article = page.article;
  article.url = field(find_url(facts, given));
  page.canonical_url = canonical_url(article.url);
  article.id = page.canonical_url;
  article.source = field(find_outlet(facts));
  if (article.source.empty()) article.source = host_of_url(article.url);
  article.title = field(find_page_title(facts, article.source));
  const PageDate date =
      find_page_date(tree, facts, {text.first_node, article.title, article.url.empty() ? given : article.url});
  article.date = date.date;
  page.date_place = date.place;
  article.author = field(find_author(tree, facts, text.first_node, article.source));
  article.section = field(find_section(tree, facts, text.first_node, article.title));
  article.language = find_language(facts);
  article.text = without_controls(joined(text.lines));
  return page;
}

}  // namespace

PageReading read_page(const PageInput& input) {
  const HtmlTree tree = parse_html(input.html);
  PageFacts facts = page_facts(tree);
  add_shown_title(tree, facts);
  const std::string title = find_page_title(facts, find_outlet(facts));
  MainText text = find_main_text(tree, title);
  if (!text.several) complete_from_json_ld(text, facts);
  Page page = fill_page(tree, facts, text, input.url);
  if (const std::string_view refusal = refusal_of(text, facts, title, page); !refusal.empty())
    return {std::nullopt, refusal};
  return {std::move(page), {}};
}

}  // namespace fihris
