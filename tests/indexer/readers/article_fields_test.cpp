#include "indexer/readers/article_fields.h"

#include <vector>

#include <doctest/doctest.h>

using namespace fihris;

TEST_CASE("fields of one line are found by name") {
  Article article;
  CHECK(line_field(article, "id") == &article.id);
  CHECK(line_field(article, "language") == &article.language);
  CHECK(line_field(article, "text") == nullptr);
  CHECK(line_field(article, "date") == nullptr);
  CHECK(line_field(article, "Title") == nullptr);
}

TEST_CASE("what is not a date is left out with a warning, and no date needs none") {
  std::vector<std::string> warnings;
  const Warn warn = [&](const std::string& sentence) { warnings.push_back(sentence); };
  Article article;
  set_date(article, "2024-04-13T22:15:00+03:00", "f:1", warn);
  CHECK(article.date == parse_iso_date("2024-04-13"));
  set_date(article, "السبت 13 نيسان/أبريل 2024 - 14:05", "f:1", warn);
  CHECK(article.date == parse_iso_date("2024-04-13"));
  set_date(article, "0987-06-05", "f:1", warn);
  CHECK(article.date == parse_iso_date("0987-06-05"));
  set_date(article, "", "f:1", warn);
  CHECK_FALSE(article.date);
  CHECK(warnings.empty());
  set_date(article, "yesterday", "f:1", warn);
  CHECK_FALSE(article.date);
  CHECK(warnings ==
        std::vector<std::string>{"f:1: \"yesterday\" is not a date: taken without a date; write 2024-04-13"});
}
