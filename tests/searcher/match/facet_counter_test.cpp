#include "searcher/match/facet_counter.h"

#include <doctest/doctest.h>

#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

Article of_section(std::string id, std::string source, std::string section) {
  Article article = test::article(std::move(id), "", "مطر");
  article.source = std::move(source);
  article.section = std::move(section);
  article.date = parse_iso_date("2024-05-01");
  return article;
}

}  // namespace

TEST_CASE("each key is counted, with a document that has it, and what nobody has is left out") {
  const test::IndexedArticles index({{of_section("a", "واحة", ""), of_section("b", "واحة", "رياضة")},
                                     {of_section("c", "المرفأ", "رياضة"), of_section("d", "النيل", "")}});
  const IndexReader reader(index.whole());
  FacetColumns columns(reader);
  FacetCounter counter(columns);
  counter.count(columns.of_segment(0)[1]);
  counter.count(columns.of_segment(0)[2]);
  counter.count(columns.of_segment(1)[1]);
  const FacetCounts counts = counter.counts(0.5);
  CHECK(counts.matches == 3);
  CHECK(counts.share == 0.5);
  REQUIRE(counts.of(FacetField::source).size() == 2);
  CHECK(counts.of(FacetField::source)[0].count == 2);
  CHECK(counts.of(FacetField::source)[1].count == 1);
  CHECK(counts.of(FacetField::source)[1].key.segment == 1);
  REQUIRE(counts.of(FacetField::section).size() == 1);
  CHECK(counts.of(FacetField::section)[0].count == 2);
  REQUIRE(counts.months().size() == 1);
  CHECK(counts.months()[0].count == 3);
  CHECK(counts.of(FacetField::author).empty());
}

}  // namespace fihris
