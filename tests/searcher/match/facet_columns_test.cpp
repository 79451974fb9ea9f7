#include "searcher/match/facet_columns.h"

#include <doctest/doctest.h>

#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

Article of_source(std::string id, std::string source, std::string_view date) {
  Article article = test::article(std::move(id), "", "مطر");
  article.source = std::move(source);
  article.date = parse_iso_date(date);
  return article;
}

}  // namespace

TEST_CASE("documents with one key have one place, with a document that has it") {
  const test::IndexedArticles index({{of_source("a", "واحة", "2024-05-01"), of_source("b", "", "")},
                                     {of_source("c", "المرفأ", "2024-05-09"), of_source("d", "واحة", "2023-01-02")}});
  const IndexReader reader(index.whole());
  FacetColumns columns(reader);
  const auto source = static_cast<std::size_t>(FacetField::source);
  const auto& first = columns.of_segment(0);
  REQUIRE(columns.keys(source).size() == 1);
  const auto& second = columns.of_segment(1);
  REQUIRE(first.size() == 3);
  CHECK(first[1][source] == 1);
  CHECK(first[2] == FacetRow{});
  CHECK(second[1][source] == 2);
  CHECK(second[2][source] == 1);
  CHECK(first[1][month_column] == second[1][month_column]);
  CHECK(first[1][month_column] != second[2][month_column]);
  REQUIRE(columns.keys(source).size() == 2);
  CHECK(columns.keys(source)[1].segment == 1);
  CHECK(columns.keys(source)[1].document == 1);
  CHECK(columns.keys(month_column)[0].key == month_key(parse_iso_date("2024-05-01")));
}

}  // namespace fihris
