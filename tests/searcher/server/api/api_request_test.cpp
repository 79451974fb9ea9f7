#include "searcher/server/api/api_request.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

ApiRequest read(const std::vector<NamedValue>& parameters, ApiEndpoint endpoint = ApiEndpoint::search,
                const ServiceSettings& settings = {}) {
  HttpRequest request;
  request.parameters = parameters;
  Analyzer analyzer;
  return read_api_request(endpoint, request, settings, analyzer);
}

std::string refusal(const std::vector<NamedValue>& parameters, ApiEndpoint endpoint = ApiEndpoint::search) {
  try {
    read(parameters, endpoint);
  } catch (const RefusedRequest& refused) {
    return refused.code() + ": " + refused.what();
  }
  return "";
}

TEST_CASE("a query alone asks for the first page, as usual") {
  const ApiRequest asked = read({{"q", "ميناء"}});
  CHECK(asked.search.query == "ميناء");
  CHECK(asked.search.offset == 0);
  CHECK(asked.search.limit == 10);
  CHECK(asked.search.suggest);
  CHECK(asked.search.filters.empty());
  CHECK(asked.search.answer.timeout_seconds == 2);
  CHECK(asked.search.answer.facet_values == 0);
  CHECK(asked.search.answer.today.ok());
  CHECK(asked.highlight_pre == "<mark>");
}

TEST_CASE("all parameters reach the search") {
  CHECK(read({{"q", "a"}, {"sort", "date:desc"}}).search.answer.sort == SortOrder::date);
  CHECK(read({{"q", "a"}, {"group", "story"}}).search.group == Grouping::story);
  const ApiRequest asked = read({{"q", "a"},
                                 {"source", "x"},
                                 {"source", "y"},
                                 {"section", "z"},
                                 {"author", "w"},
                                 {"from", "2023"},
                                 {"to", "2024-02"},
                                 {"copies", "all"},
                                 {"freshness", "0.5"},
                                 {"snippet_length", "500"},
                                 {"fragments", "2"},
                                 {"explain", "true"},
                                 {"strict", "1"},
                                 {"exact", "1"},
                                 {"fields", "title, url"},
                                 {"highlight_pre", "["},
                                 {"highlight_post", ""}});
  CHECK(asked.search.filters.sources == std::vector<std::string>{"x", "y"});
  CHECK(asked.search.filters.sections == std::vector<std::string>{"z"});
  CHECK(asked.search.filters.authors == std::vector<std::string>{"w"});
  CHECK(asked.search.filters.dates == DateRange{parse_iso_date("2023-01-01"), parse_iso_date("2024-02-29")});
  CHECK(asked.search.answer.all_copies);
  CHECK(asked.search.answer.half_life_days == 0.5);
  CHECK(asked.search.snippet_bytes == 500);
  CHECK(asked.search.fragments == 2);
  CHECK(asked.search.explain);
  CHECK(asked.search.strict);
  CHECK(asked.search.answer.exact_counts);
  CHECK(asked.fields == std::vector<std::string>{"title", "url"});
  CHECK(asked.highlight_pre == "[");
  CHECK(asked.highlight_post.empty());
}

TEST_CASE("pages and offsets are two ways to say the same") {
  CHECK(read({{"q", "a"}, {"page", "3"}, {"per_page", "20"}}).search.offset == 40);
  CHECK(read({{"q", "a"}, {"page", "3"}}).search.offset == 20);
  const ApiRequest asked = read({{"q", "a"}, {"offset", "7"}, {"limit", "5"}});
  CHECK(asked.search.offset == 7);
  CHECK(asked.search.limit == 5);
  CHECK(refusal({{"q", "a"}, {"page", "3"}, {"limit", "5"}}) ==
        "conflicting-parameters: offset and limit cannot stand beside page and per_page: give only one of the pairs");
}

TEST_CASE("pages end at the deepest hit, with advice") {
  CHECK(read({{"q", "a"}, {"page", "1000"}}).search.offset == 9990);
  CHECK(refusal({{"q", "a"}, {"page", "1001"}}) ==
        "too-deep: these are hits 10001 to 10010, and hit 10000 is the deepest that can be asked for: narrow the query "
        "with further words, or by source, section, author, from and to");
  CHECK(refusal({{"q", "a"}, {"offset", "1000000000"}}).starts_with("too-deep: these are hits 1000000001 to "));
}

TEST_CASE("a small service has small pages") {
  ServiceSettings small;
  small.most_per_page = 3;
  small.deepest_hit = 2;
  CHECK(read({{"q", "a"}}, ApiEndpoint::search, small).search.limit == 3);
}

TEST_CASE("nothing is near to a value that is empty") {
  CHECK(
      refusal({{"q", "a"}, {"facets", ""}}) ==
      "bad-value: facets «» is not allowed: it must be a list with commas of source, section, author, year, month, 1");
}

TEST_CASE("unknown parameters are refused, and the nearest named") {
  CHECK(refusal({{"q", "a"}, {"perpage", "3"}}) ==
        "unknown-parameter: there is no parameter «perpage» here: did you mean per_page?");
  CHECK(refusal({{"q", "a"}, {"zzzzzz", "3"}}, ApiEndpoint::suggest) ==
        "unknown-parameter: there is no parameter «zzzzzz» here: take one of q, limit, format, strict");
  CHECK(refusal({{"q", "a"}}, ApiEndpoint::info) ==
        "unknown-parameter: there is no parameter «q» here: this path takes none");
}

TEST_CASE("what stands for one value is given once") {
  CHECK(refusal({{"q", "a"}, {"q", "b"}}) == "repeated-parameter: q was given more than once: give it once");
  const std::vector<NamedValue> many(33, NamedValue{"source", "x"});
  CHECK(refusal(many) == "repeated-parameter: source was given more than 32 times: give it less often");
}

TEST_CASE("without words and filters there is nothing to look for") {
  const std::string missing =
      "missing-parameter: q is missing: give the words to look for, for example q=غاز, or one of source, section, "
      "author, from and to";
  CHECK(refusal({}) == missing);
  CHECK(refusal({{"q", " \r\n"}}, ApiEndpoint::facets) == missing);
  CHECK(refusal({{"q", ""}, {"facets", "1"}}) == missing);
  CHECK(refusal({{"source", "x"}}).empty());
  CHECK(refusal({{"from", "2024"}}, ApiEndpoint::feed).empty());
  CHECK(refusal({}, ApiEndpoint::suggest) == "missing-parameter: q is missing: give it, for example q=محادث");
  CHECK(refusal({{"q", ""}}, ApiEndpoint::suggest).empty());
}

TEST_CASE("filters that no article can pass are refused") {
  CHECK(refusal({{"from", "2024-05"}, {"to", "2024-04"}}) ==
        "bad-value: from (2024-05-01) is after to (2024-04-30): swap them");
  CHECK(refusal({{"source", "!"}}) ==
        "bad-value: the source «!» has no letter or digit: give a name as articles have it");
}

TEST_CASE("what cannot be together is refused") {
  CHECK(refusal({{"q", "a"}, {"sort", "date"}, {"freshness", "3"}}) ==
        "conflicting-parameters: freshness changes the order by relevance: give it without sort=date");
  CHECK(refusal({{"q", "a"}, {"group", "story"}, {"explain", "1"}}) ==
        "conflicting-parameters: explain is for hits: give it without group=story");
}

TEST_CASE("facets are some or all, and all where they alone are asked for") {
  const std::vector<std::string> all{"source", "section", "author", "year", "month"};
  CHECK(read({{"q", "a"}, {"facets", "year,source"}}).facets == std::vector<std::string>{"year", "source"});
  CHECK(read({{"q", "a"}, {"facets", "1"}}).facets == all);
  CHECK(read({{"q", "a"}}, ApiEndpoint::facets).facets == all);
  CHECK(read({{"q", "a"}, {"facets", "1"}, {"facet_values", "3"}}).search.answer.facet_values == 3);
  CHECK(read({{"q", "a"}, {"facet_values", "3"}}).search.answer.facet_values == 0);
}

}  // namespace
}  // namespace fihris
