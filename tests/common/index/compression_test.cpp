#include "common/index/compression.h"

#include <doctest/doctest.h>

#include "common/base/error.h"

namespace fihris {

TEST_CASE("what is compressed is smaller and comes back") {
  const std::string data(100'000, 'x');
  const std::string frame = compress(data);
  CHECK(frame.size() < 1000);
  CHECK(decompress(frame, data.size()) == data);
  CHECK(decompress(compress(""), 0).empty());
}

TEST_CASE("a frame that unpacks to more than the limit is refused") {
  CHECK_THROWS_WITH_AS(decompress(compress(std::string(1001, 'x')), 1000),
                       "a stored article claims 1001 bytes, over the limit", IndexError);
}

TEST_CASE("what is no whole frame is refused") {
  const std::string frame = compress(std::string(1000, 'x'));
  CHECK_THROWS_WITH_AS(decompress("nonsense", 1000), "a stored article is no zstd frame", IndexError);
  CHECK_THROWS_AS(decompress("", 1000), IndexError);
  for (std::size_t size = 0; size < frame.size(); ++size) {
    CHECK_THROWS_AS(decompress(frame.substr(0, size), 1000), IndexError);
  }
}

}  // namespace fihris
