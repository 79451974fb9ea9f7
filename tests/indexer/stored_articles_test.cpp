#include "indexer/stored_articles.h"

#include <doctest/doctest.h>

#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace fihris {

TEST_CASE("an article is found in its segment, with the hash of its stored version") {
  const test::TemporaryFolder index;
  const StoredArticles stored(index.path(), test::manifest_of({test::write_segment(index.path(), "1", {"a"}),
                                                               test::write_segment(index.path(), "2", {"b", "c"})}));
  const auto place = stored.find("c");
  REQUIRE(place);
  CHECK(place->segment == 1);
  CHECK(place->document == 2);
  CHECK(place->hash.size() == 16);
  CHECK_FALSE(stored.find("x"));
}

TEST_CASE("a doomed article is no longer found, and listed for its segment") {
  const test::TemporaryFolder index;
  StoredArticles stored(index.path(), test::manifest_of({test::write_segment(index.path(), "1", {"a"}),
                                                         test::write_segment(index.path(), "2", {"b", "c"})}));
  CHECK_FALSE(stored.any_doomed());
  stored.doom(*stored.find("c"));
  stored.doom(*stored.find("b"));
  CHECK_FALSE(stored.find("c"));
  CHECK(stored.any_doomed());
  CHECK(stored.doomed() == std::vector<std::vector<std::uint32_t>>{{}, {1, 2}});
}

}  // namespace fihris
