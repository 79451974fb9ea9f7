#include "indexer/segment_set.h"

#include <doctest/doctest.h>

#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

using Lists = std::vector<std::vector<std::uint32_t>>;

std::string term(const std::string& id) {
  return schema::term(schema::id, id);
}

// Two segments, the first of which has lost a document.
struct TwoSegments {
  test::TemporaryFolder index;
  std::vector<Segment> segments{test::write_segment(index.path(), "1", {"a", "x"}),
                                test::write_segment(index.path(), "2", {"b", "c"})};

  TwoSegments() {
    segments[0].deleted = {2};
    segments[0].documents = 1;
  }
};

}  // namespace

TEST_CASE("a document is found by its term in its segment, unless it is deleted") {
  const TwoSegments two;
  const SegmentSet set(two.index.path(), two.segments);
  const auto place = set.find(term("c"));
  REQUIRE(place);
  CHECK(place->segment == 1);
  CHECK(place->document == 2);
  CHECK(set.document(*place).get_value(schema::hash_slot).size() == 16);
  CHECK_FALSE(set.find(term("x")));
  CHECK_FALSE(set.find(term("nothing")));
}

TEST_CASE("a doomed document is no longer found, and listed with those deleted before") {
  const TwoSegments two;
  SegmentSet set(two.index.path(), two.segments);
  CHECK_FALSE(set.any_doomed());
  CHECK(set.deleted() == Lists{{2}, {}});
  set.doom(*set.find(term("c")));
  set.doom(*set.find(term("b")));
  set.doom(*set.find(term("a")));
  CHECK_FALSE(set.find(term("c")));
  CHECK(set.any_doomed());
  CHECK(set.deleted() == Lists{{1, 2}, {1, 2}});
}

TEST_CASE("terms of all segments come once and in order") {
  const TwoSegments two;
  const SegmentSet set(two.index.path(), two.segments);
  CHECK(set.terms_beginning("Q") == std::vector<std::string>{"Qa", "Qb", "Qc", "Qx"});
  CHECK(set.terms_beginning("Qb") == std::vector<std::string>{"Qb"});
  CHECK(set.terms_beginning("K").empty());
}

}  // namespace fihris
