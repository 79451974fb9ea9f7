#include "indexer/glass/deflater.h"

#include <string>

#include <doctest/doctest.h>

namespace fihris {

TEST_CASE("what does not become smaller is refused, and the next text is packed all the same") {
  Deflater deflater;
  std::string packed;
  CHECK_FALSE(deflater.pack("", packed));
  CHECK_FALSE(deflater.pack("a", packed));
  CHECK_FALSE(deflater.pack("qwertyuiopasdfgh", packed));
  REQUIRE(deflater.pack(std::string(1000, 'a'), packed));
  CHECK(packed.size() < 20);
  const std::string first = packed;
  REQUIRE(deflater.pack(std::string(1000, 'a'), packed));
  CHECK(packed == first);
}

}  // namespace fihris
