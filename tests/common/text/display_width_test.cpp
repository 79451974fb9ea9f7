#include "common/text/display_width.h"

#include <doctest/doctest.h>

#include "common/text/utf8.h"

namespace fihris {

TEST_CASE("a letter takes one column, a mark none") {
  CHECK(display_width("كتاب") == 4);
  CHECK(display_width("كِتَابٌ") == 4);
  CHECK(display_width("e\u0301") == 1);
}

TEST_CASE("what only directs the text takes none") {
  CHECK(display_width("\u2067كتاب\u2069") == 4);
  CHECK(display_width("\u200Fa\u200D") == 1);
  CHECK(display_width("\x1b[1m") == 3);
}

TEST_CASE("signs that begin a number or a verse are shown") {
  CHECK(display_width(U'\u0600') == 1);
  CHECK(display_width(U'\u06DD') == 1);
}

TEST_CASE("wide characters take two") {
  CHECK(display_width("中文") == 4);
  CHECK(display_width("\U0001F600") == 2);
}

TEST_CASE("bytes that are no UTF-8 take one each") {
  CHECK(display_width("\xFF\xFE") == 2);
  CHECK(display_width(invalid_code_point) == 1);
}

}  // namespace fihris
