#include "indexer/merge_policy.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

using Places = std::vector<std::size_t>;

Places merged(const std::vector<std::uint64_t>& sizes, std::uint64_t budget) {
  std::vector<Segment> segments;
  for (const std::uint64_t size : sizes) segments.emplace_back().files["postlist.glass"].bytes = size;
  return segments_to_merge(segments, budget);
}

}  // namespace

TEST_CASE("few segments stay as they are") {
  CHECK(merged({}, 1000).empty());
  CHECK(merged({1, 1, 1, 1, 1, 1, 1}, 1000).empty());
  CHECK(merged({1, 1, 1}, 3).empty());
}

TEST_CASE("eight of about one size become one") {
  CHECK(merged({1, 900, 1, 1, 1, 1, 1, 1, 1}, 1000) == Places{0, 2, 3, 4, 5, 6, 7, 8});
  CHECK(merged({5, 4, 3, 2, 5, 4, 3, 2}, 1000) == Places{0, 1, 2, 3, 4, 5, 6, 7});
}

TEST_CASE("a large one is not copied to take in a few small ones") {
  CHECK(merged({100, 1, 1, 1, 1, 1, 1, 1, 1}, 1000) == Places{1, 2, 3, 4, 5, 6, 7, 8});
  CHECK(merged({100, 30, 30, 30, 30, 9, 9, 9}, 1000) == Places{0, 1, 2, 3, 4, 5, 6, 7});
}

TEST_CASE("no more is copied than the budget pays for, and no less when it would not pay for one more") {
  CHECK(merged({10, 10, 10, 10, 10}, 45) == Places{0, 1, 2, 3});
  CHECK(merged({10, 10, 10, 10}, 50).empty());
  CHECK(merged({10, 10, 10, 10, 10}, 35).empty());
}

TEST_CASE("of too many segments the small half becomes one, whatever it costs") {
  std::vector<std::uint64_t> sizes;
  for (std::uint64_t i = 0; i <= most_segments; ++i) sizes.push_back(1000 - i);
  const Places places = merged(sizes, 0);
  CHECK(places.size() == (most_segments + 2) / 2);
  CHECK(places.front() == most_segments / 2);
  CHECK(places.back() == most_segments);
}

TEST_CASE("an index that grows by one segment a night stays in few, and copies little") {
  std::vector<std::uint64_t> sizes;
  std::uint64_t copied = 0;
  for (int night = 0; night < 250; ++night) {
    sizes.push_back(3);
    for (Places places = merged(sizes, 20); !places.empty(); places.clear()) {
      std::uint64_t sum = 0;
      for (auto place = places.rbegin(); place != places.rend(); ++place) {
        sum += sizes[*place];
        sizes.erase(sizes.begin() + static_cast<std::ptrdiff_t>(*place));
      }
      sizes.push_back(sum);
      copied += sum;
      CHECK(sum <= 20);
    }
    CHECK(sizes.size() <= most_segments);
  }
  CHECK(copied <= 250 * 3 * 2);
}

}  // namespace fihris
