#include "searcher/match/document_lengths.h"

#include <doctest/doctest.h>

#include "tests/searcher/indexed_articles.h"

namespace fihris {

TEST_CASE("every document has the length that Xapian says") {
  const auto articles = test::corpus_articles("waha.jsonl");
  const test::IndexedArticles index({articles, {test::article("short", "", "مطر")}});
  const IndexReader reader(index.whole());
  DocumentLengths lengths(reader);
  for (std::size_t i = 0; i < 2; ++i) {
    const Xapian::Database& segment = reader.databases()[i].database;
    REQUIRE(lengths.of_segment(i).size() == segment.get_lastdocid() + 1);
    for (Xapian::docid document = 1; document <= segment.get_lastdocid(); ++document)
      CHECK(lengths.of_segment(i)[document] == segment.get_doclength(document));
  }
}

}  // namespace fihris
