#include "common/base/ascii.h"

#include <doctest/doctest.h>

namespace fihris {

TEST_CASE("Latin capitals become small, all other bytes stay") {
  CHECK(ascii_lower('A') == 'a');
  CHECK(ascii_lower('Z') == 'z');
  CHECK(ascii_lower('[') == '[');
  CHECK(ascii_lower("Text/HTML; É عربي") == "text/html; É عربي");
  CHECK(ascii_lower("").empty());
}

}  // namespace fihris
