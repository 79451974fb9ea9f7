// One answer with one hit, for the tests of the presenters.
#pragma once

#include "searcher/search.h"

namespace fihris {

inline Article example_article() {
  Article article;
  article.id = "waha-1";
  article.title = "مفاوضات عمان";
  article.text = "الأولى\nالثانية";
  article.date = Date{std::chrono::year{2024}, std::chrono::May, std::chrono::day{14}};
  article.source = "واحة";
  article.url = "https://waha.example/1";
  article.extra = R"({"views":7})";
  return article;
}

inline SearchResponse example_response() {
  Hit hit;
  hit.rank = 11;
  hit.score = 7.25;
  hit.article = example_article();
  hit.article.text.clear();
  hit.title = {"مفاوضات عمان", {{15, 23}}, false, false};
  hit.snippet = {"في عمان غدا", {{5, 13}}, true, true};
  SearchResponse response;
  response.total = 1234567;
  response.total_is_exact = false;
  response.warnings = {"a quotation mark has no partner: it was ignored"};
  response.hits = {hit};
  response.shards.total = 1;
  response.times.total = std::chrono::microseconds(2340);
  return response;
}

}  // namespace fihris
