#include "indexer/readers/encoding_check.h"

#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "common/base/error.h"

using namespace fihris;

namespace {

std::string broken_file(const std::string& name) {
  std::ifstream file(FIHRIS_SOURCE_DIR "/corpus/broken/" + name, std::ios::binary);
  REQUIRE(file);
  return (std::ostringstream() << file.rdbuf()).str();
}

}  // namespace

TEST_CASE("the encoding of bytes that are not UTF-8 is guessed") {
  CHECK(likely_encoding(broken_file("windows-1256.txt")) == "windows-1256");
  CHECK(likely_encoding(broken_file("utf16le.txt")) == "UTF-16");
  CHECK(likely_encoding(broken_file("invalid-utf8.txt")) == "UTF-8 with damaged bytes");
  CHECK(likely_encoding(broken_file("truncated.txt.gz")) == "a binary file");
  CHECK(likely_encoding(std::string("a\0b\0\xC0", 5)) == "UTF-16");
}

TEST_CASE("what is not UTF-8 is refused with the first bad byte and advice") {
  CHECK_NOTHROW(require_utf8("عادت", "f"));
  CHECK_THROWS_WITH_AS(require_utf8("ab\xC7\xE1\xED\xE6\xE3", "f:2"),
                       "f:2: not valid UTF-8 at byte 3: convert it first (it looks like windows-1256)", InputError);
  CHECK_THROWS_WITH_AS(require_utf8("عادت \xFF", "f"),
                       "f: not valid UTF-8 at byte 10: get or repair it (it looks like UTF-8 with damaged bytes)",
                       InputError);
}

TEST_CASE("a byte order mark goes, once and only at the beginning") {
  CHECK(without_byte_order_mark("\uFEFFa") == "a");
  CHECK(without_byte_order_mark("a\uFEFF") == "a\uFEFF");
}
