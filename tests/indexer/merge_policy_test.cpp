#include "indexer/merge_policy.h"

#include <initializer_list>

#include <doctest/doctest.h>

namespace fihris {
namespace {

std::vector<std::size_t> merged(std::initializer_list<std::uint64_t> sizes) {
  Manifest manifest;
  for (const std::uint64_t size : sizes) manifest.segments.emplace_back().articles = size;
  return segments_to_merge(manifest);
}

}  // namespace

TEST_CASE("few segments stay as they are") {
  CHECK(merged({}).empty());
  CHECK(merged({1, 2, 3, 4, 5, 6, 7, 8}).empty());
}

TEST_CASE("of too many segments the small half becomes one") {
  CHECK(merged({900, 1, 2, 800, 3, 700, 4, 600, 5}) == std::vector<std::size_t>{1, 2, 4, 6, 8});
}

}  // namespace fihris
