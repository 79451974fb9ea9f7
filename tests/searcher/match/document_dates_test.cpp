#include "searcher/match/document_dates.h"

#include <doctest/doctest.h>

#include "tests/searcher/indexed_articles.h"

namespace fihris {

TEST_CASE("a document has the day of its article, or none") {
  Article first = test::article("a", "", "مطر"), epoch = test::article("b", "", "مطر");
  first.date = parse_iso_date("2024-05-15");
  epoch.date = parse_iso_date("1970-01-02");
  const test::IndexedArticles index({{first, test::article("c", "", "مطر")}, {epoch}});
  const IndexReader reader(index.whole());
  DocumentDates dates(reader);
  CHECK(dates.of_segment(0) == std::vector<std::int32_t>{no_day, 19858, no_day});
  CHECK(dates.of_segment(1) == std::vector<std::int32_t>{no_day, 1});
}

}  // namespace fihris
