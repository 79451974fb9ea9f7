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
    const SearchedSegment& segment = reader.segments()[i];
    REQUIRE(lengths.of_segment(i).size() == segment.last_document + 1);
    for (std::uint32_t document = 1; document <= segment.last_document; ++document)
      CHECK(lengths.of_segment(i)[document] == reader.database().get_doclength(segment.number(document)));
  }
}

}  // namespace fihris
