#include "searcher/match/document_ids.h"

#include <doctest/doctest.h>

#include "searcher/match/document_place.h"
#include "tests/searcher/indexed_articles.h"

namespace fihris {

TEST_CASE("ids are those of the documents, in whatever order they are asked for") {
  using test::article;
  const test::IndexedArticles index(
      {{article("a", "", "مطر"), article("b", "", "مطر"), article("c", "", "مطر")}, {article("d", "", "مطر")}});
  const IndexReader reader({index.path()});
  DocumentIds ids(reader);
  const auto id = [&](std::size_t segment, std::uint32_t document) {
    return ids.id_of(document_at({segment, document}, reader.segments().size()));
  };
  CHECK(id(0, 1) == "a");
  CHECK(id(1, 1) == "d");
  CHECK(id(0, 3) == "c");
  CHECK(id(0, 2) == "b");
  CHECK(id(0, 9).empty());
  CHECK(id(0, 3) == "c");
}

TEST_CASE("a document has the number that Xapian gives it among several databases") {
  CHECK(document_at({0, 1}, 3) == 1);
  CHECK(document_at({2, 5}, 3) == 15);
  const DocumentPlace place = place_of_document(15, 3);
  CHECK(place.segment == 2);
  CHECK(place.document == 5);
}

}  // namespace fihris
