#include "searcher/server/page/page_request.h"

#include <random>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "searcher/query/query_parser.h"
#include "tests/searcher/server/page/page_fixture.h"

namespace fihris {
namespace {

PageRequest asked(std::vector<NamedValue> parameters, const ServiceSettings& settings = {}) {
  return read_page_request(test::asked_by(std::move(parameters)), settings);
}

// What a browser makes of an address.
PageRequest read_link(const Link& link) {
  const std::string& text = link.text();
  std::vector<NamedValue> parameters;
  std::size_t at = text.find('?');
  while (at != text.npos) {
    const std::size_t end = text.find('&', at + 1);
    const std::string pair = text.substr(at + 1, end == text.npos ? end : end - at - 1);
    std::string value;
    for (std::size_t i = pair.find('=') + 1; i < pair.size(); ++i) {
      if (pair[i] != '%') {
        value += pair[i];
        continue;
      }
      value += static_cast<char>(std::stoi(pair.substr(i + 1, 2), nullptr, 16));
      i += 2;
    }
    parameters.push_back({pair.substr(0, pair.find('=')), value});
    at = end;
  }
  return asked(parameters);
}

}  // namespace

TEST_CASE("an address without parameters asks for nothing special") {
  CHECK(asked({}) == PageRequest{});
}

TEST_CASE("every parameter is read") {
  const PageRequest page = asked({{"q", "غاز"},
                                  {"page", "3"},
                                  {"per_page", "20"},
                                  {"sort", "date"},
                                  {"source", "المرفأ"},
                                  {"source", "وكالة مدار"},
                                  {"section", "رياضة"},
                                  {"author", "لينا"},
                                  {"from", "2024-01-01"},
                                  {"to", "2024-12-31"},
                                  {"group", "story"},
                                  {"copies", "all"},
                                  {"ui", "en"},
                                  {"months", "levant"},
                                  {"theme", "dark"}});
  CHECK(page.query == "غاز");
  CHECK(page.page == 3);
  CHECK(page.per_page == 20);
  CHECK(page.sort == SortOrder::date);
  CHECK(page.filters == std::vector<NamedValue>{
                            {"source", "المرفأ"}, {"source", "وكالة مدار"}, {"section", "رياضة"}, {"author", "لينا"}});
  CHECK(page.from == parse_iso_date("2024-01-01"));
  CHECK(page.to == parse_iso_date("2024-12-31"));
  CHECK(page.group == Grouping::story);
  CHECK(page.all_copies);
  CHECK(page.ui == Language::english);
  CHECK(page.months == MonthNames::levant);
  CHECK(page.theme == ColourScheme::dark);
}

TEST_CASE("odd values count as not given") {
  CHECK(asked({{"page", "0"},
               {"per_page", "-1"},
               {"sort", "up"},
               {"from", "yesterday"},
               {"to", "2024-02-30"},
               {"group", "1"},
               {"copies", "some"},
               {"ui", "fr"},
               {"months", "x"},
               {"theme", "pink"},
               {"source", ""},
               {"unknown", "x"}}) == PageRequest{});
  CHECK(asked({{"page", "2x"}}).page == 1);
  CHECK(asked({{"page", "99999999999999999999999"}}).page == 1);
  CHECK(asked({{"from", "2024-01-01T00:00"}}).from == std::nullopt);
}

TEST_CASE("pages and their length have limits") {
  ServiceSettings settings;
  settings.most_per_page = 50;
  settings.deepest_hit = 1000;
  CHECK(asked({{"per_page", "5000"}}, settings).per_page == 50);
  CHECK(asked({{"per_page", "50"}, {"page", "5000"}}, settings).page == 20);
  settings.deepest_hit = 0;
  settings.most_per_page = 0;
  CHECK(asked({{"page", "7"}}, settings).page == 1);
  CHECK(asked({{"page", "7"}}, settings).per_page == 1);
}

TEST_CASE("filters are bounded, and each counts once") {
  std::vector<NamedValue> many;
  many.reserve(100);
  for (int i = 0; i < 100; ++i) many.push_back({"source", "s" + std::to_string(i)});
  CHECK(asked(many).filters.size() == 16);
  CHECK(asked({{"source", "a"}, {"source", "a"}}).filters.size() == 1);
  CHECK(asked({{"source", std::string(501, 'a')}}).filters.empty());
}

TEST_CASE("days the wrong way round are turned") {
  const PageRequest page = asked({{"from", "2024-12-31"}, {"to", "2024-01-01"}});
  CHECK(page.from == parse_iso_date("2024-01-01"));
  CHECK(page.to == parse_iso_date("2024-12-31"));
}

TEST_CASE("the searcher is asked for the page's hits, with facets and suggestions") {
  ServiceSettings settings;
  settings.query_timeout_seconds = 1.5;
  const SearchRequest request =
      search_request(asked({{"q", "غاز"}, {"page", "3"}, {"sort", "date"}, {"copies", "all"}}), settings);
  CHECK(request.query == "غاز");
  CHECK(request.offset == 20);
  CHECK(request.limit == 10);
  CHECK(request.suggest);
  CHECK(request.answer.sort == SortOrder::date);
  CHECK(request.answer.all_copies);
  CHECK(request.answer.timeout_seconds == 1.5);
  CHECK(request.answer.facet_values > 0);
}

TEST_CASE("filters stand beside the query, whatever is in them") {
  const SearchRequest request = search_request(asked({{"q", "غاز \"أو"},
                                                      {"source", "مدار\" OR غاز \"x"},
                                                      {"source", "المرفأ"},
                                                      {"section", "رياضة"},
                                                      {"author", "لينا"},
                                                      {"from", "2024-01-01"}}),
                                               {});
  CHECK(request.query == "غاز \"أو");
  CHECK(request.filters.sources == std::vector<std::string>{"مدار\" OR غاز \"x", "المرفأ"});
  CHECK(request.filters.sections == std::vector<std::string>{"رياضة"});
  CHECK(request.filters.authors == std::vector<std::string>{"لينا"});
  CHECK(request.filters.dates == DateRange{parse_iso_date("2024-01-01"), std::nullopt});
}

TEST_CASE("addresses say what is unusual, in a fixed order") {
  CHECK(page_link("", "/", PageRequest{}).text() == "/");
  CHECK(page_link("/search", "/about", asked({{"ui", "en"}, {"q", "a b&c"}})).text() ==
        "/search/about?q=a%20b%26c&ui=en");
  CHECK(percent_encoded("غ/. é") == "غ%2F.%20é");
  CHECK(percent_encoded("\u202E\u0085\xff\xd8€") == "%E2%80%AE%C2%85%FF%D8%E2%82%AC");
}

TEST_CASE("what an address says is read back") {
  std::mt19937 random(7);
  const std::string_view values[] = {"غاز",  "a&b=c",  "\"<>#%?+", "2024-04-13", "",  " ",
                                     "\xff", "levant", "dark",     "en",         "3", "story"};
  const std::string_view names[] = {"q",    "page", "per_page", "sort",   "source", "section", "author",
                                    "from", "to",   "group",    "copies", "ui",     "months",  "theme"};
  for (int round = 0; round < 2000; ++round) {
    std::vector<NamedValue> parameters;
    for (auto count = random() % 10; count > 0; --count)
      parameters.push_back(
          {std::string(names[random() % std::size(names)]), std::string(values[random() % std::size(values)])});
    const PageRequest page = asked(parameters);
    CHECK(read_link(page_link("", "/", page)) == page);
  }
}

TEST_CASE("a filter is added, found and taken away, and the first page is asked") {
  const NamedValue filter{"source", "المرفأ"};
  PageRequest page = asked({{"q", "غاز"}, {"page", "4"}});
  page = with_filter(with_filter(page, filter), filter);
  CHECK(has_filter(page, filter));
  CHECK(page.filters.size() == 1);
  CHECK(page.page == 1);
  CHECK(!without_filter(page, filter).has_filters());
  page.from = parse_iso_date("2024-01-01");
  CHECK(page.has_filters());
  CHECK(!without_filters(page).has_filters());
  CHECK(without_filters(page).query == "غاز");
}

}  // namespace fihris
