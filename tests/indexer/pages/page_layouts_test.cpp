// How well the article is read out of 60 pages in 12 layouts: see page_layouts.h.
#include "tests/indexer/pages/page_layouts.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "indexer/canonical_url.h"
#include "indexer/pages/html_tree.h"
#include "indexer/pages/page.h"

using namespace fihris;
using fihris::test::LayoutPage;
using fihris::test::pages_of_layout;

namespace {

const std::vector<std::string> layouts{"wordpress",   "drupal",    "joomla",  "blogger", "amp",  "old_tables",
                                       "broadcaster", "newspaper", "next_js", "agency",  "divs", "mobile"};

using Bag = std::map<std::string, long>;

Bag bag_of(const std::string& text) {
  Bag words;
  std::istringstream stream(text);
  for (std::string word; stream >> word;) ++words[word];
  return words;
}

long size_of(const Bag& words) {
  long total = 0;
  for (const auto& [word, count] : words) total += count;
  return total;
}

long shared(const Bag& a, const Bag& b) {
  long total = 0;
  for (const auto& [word, count] : a)
    if (const auto other = b.find(word); other != b.end()) total += std::min(count, other->second);
  return total;
}

struct Figures {
  long pages = 0, words = 0, kept = 0, other = 0, leaked = 0;
  long titles = 0, dates = 0, authors = 0, sections = 0, sources = 0, urls = 0;

  void add(const Figures& more) {
    for (const auto member :
         {&Figures::pages, &Figures::words, &Figures::kept, &Figures::other, &Figures::leaked, &Figures::titles,
          &Figures::dates, &Figures::authors, &Figures::sections, &Figures::sources, &Figures::urls})
      this->*member += more.*member;
  }
  double recall() const { return static_cast<double>(kept) / static_cast<double>(words); }
  double leak() const { return static_cast<double>(leaked) / static_cast<double>(other); }
};

// What differs, for the eye: set FIHRIS_PAGES_VERBOSE.
void show_difference(const LayoutPage& page, const std::string& text) {
  if (std::getenv("FIHRIS_PAGES_VERBOSE") == nullptr) return;
  const Bag wanted = bag_of(page.article.text), found = bag_of(text);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    if (page.article.text.find(line) == std::string::npos) std::cout << page.layout << " leaked: " << line << '\n';
  std::istringstream wanted_lines(page.article.text);
  for (std::string line; std::getline(wanted_lines, line);)
    if (2 * shared(bag_of(line), found) < size_of(bag_of(line))) std::cout << page.layout << " lost: " << line << '\n';
}

void show_field(const LayoutPage& page, const char* name, const std::string& wanted, const std::string& found) {
  if (wanted != found && std::getenv("FIHRIS_PAGES_VERBOSE") != nullptr)
    std::cout << page.layout << ' ' << name << ": " << found << " <- " << wanted << '\n';
}

Figures measure(const LayoutPage& page) {
  const Bag wanted = bag_of(page.article.text);
  const HtmlTree tree = parse_html(page.html);
  Figures figures{.pages = 1, .words = size_of(wanted)};
  figures.other = size_of(bag_of(text_below(tree, root_node))) - figures.words;
  const PageReading reading = read_page({page.html, ""});
  if (!reading.page) {
    std::cout << page.layout << ": " << reading.refusal << '\n';
    return figures;
  }
  const Article& article = reading.page->article;
  const Bag found = bag_of(article.text);
  figures.kept = shared(wanted, found);
  figures.leaked = size_of(found) - figures.kept;
  show_difference(page, article.text);
  figures.titles = article.title == page.article.title;
  figures.dates = article.date == page.article.date;
  figures.authors = article.author == page.article.author;
  figures.sections = article.section == page.article.section;
  figures.sources = article.source.find(page.article.source) != std::string::npos;
  figures.urls = reading.page->canonical_url == canonical_url(page.article.url);
  show_field(page, "title", page.article.title, article.title);
  show_field(page, "author", page.article.author, article.author);
  show_field(page, "section", page.article.section, article.section);
  show_field(page, "url", canonical_url(page.article.url), reading.page->canonical_url);
  return figures;
}

void print(const std::string& name, const Figures& f) {
  std::cout << fmt::format(
      "{:<12} kept {:6.2f} %  leaked {:5.2f} %  title {}/{} date {} author {} section {} source {} url {}\n", name,
      100 * f.recall(), 100 * f.leak(), f.titles, f.pages, f.dates, f.authors, f.sections, f.sources, f.urls);
}

}  // namespace

TEST_CASE("of pages in twelve layouts the article is kept and the rest left out") {
  Figures all;
  for (const std::string& layout : layouts) {
    Figures figures;
    for (const LayoutPage& page : pages_of_layout(layout)) {
      if (const char* folder = std::getenv("FIHRIS_PAGES_FOLDER"))
        std::ofstream(fmt::format("{}/{}-{}.html", folder, layout, figures.pages)) << page.html;
      figures.add(measure(page));
    }
    print(layout, figures);
    all.add(figures);
    CAPTURE(layout);
    CHECK(figures.recall() >= 0.95);
    CHECK(figures.leak() < 0.03);
  }
  print("all", all);
  CHECK(all.recall() >= 0.95);
  CHECK(all.leak() < 0.03);
  CHECK(100 * all.titles >= 95 * all.pages);
  CHECK(100 * all.dates >= 95 * all.pages);
}
