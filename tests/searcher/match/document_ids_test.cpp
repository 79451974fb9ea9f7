#include "searcher/match/document_ids.h"

#include <doctest/doctest.h>

#include "tests/searcher/indexed_articles.h"

namespace fihris {

TEST_CASE("ids are those of the documents, in whatever order they are asked for") {
  using test::article;
  const test::IndexedArticles index(
      {{article("a", "", "مطر"), article("b", "", "مطر"), article("c", "", "مطر")}, {article("d", "", "مطر")}});
  const IndexReader reader(index.whole());
  DocumentIds ids(reader);
  const auto id = [&](std::size_t segment, std::uint32_t document) {
    return ids.id_of(reader.number_of({segment, document}));
  };
  CHECK(id(0, 1) == "a");
  CHECK(id(1, 1) == "d");
  CHECK(id(0, 3) == "c");
  CHECK(id(0, 2) == "b");
  if (test::index_layout() != test::Layout::served) CHECK(id(0, 9).empty());  // a server says that it is damaged
  CHECK(id(0, 3) == "c");
}

}  // namespace fihris
