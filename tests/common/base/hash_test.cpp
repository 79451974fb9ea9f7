#include "common/base/hash.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "tests/support/temporary_folder.h"

namespace fihris {

TEST_CASE("the number of some bytes is that of XXH3-64") {
  CHECK(hash_number("") == 0x2D06800538D394C2);
  CHECK(hash_number("a") != hash_number("b"));
}

TEST_CASE("the hash of nothing is the one XXH3-128 publishes") {
  CHECK(hash_hex("") == "99aa06d3014798d86001c324468d497f");
}

TEST_CASE("bytes and hexadecimal digits are the same hash") {
  CHECK(hash_bytes("فهرس").size() == 16);
  CHECK(hash_hex("فهرس").size() == 32);
  CHECK(hash_hex("a") != hash_hex("b"));
}

TEST_CASE("a file has the hash of its content, also when it is longer than one piece") {
  const test::TemporaryFolder folder;
  const std::string content(2'500'000, 'x');
  write_and_sync(folder / "file", content);
  CHECK(hash_file_hex(folder / "file") == hash_hex(content));
}

TEST_CASE("pieces have the hash of the whole, at any time") {
  PieceHash hash;
  CHECK(hash.hex() == hash_hex(""));
  hash.add("ab");
  hash.add("");
  hash.add("c");
  CHECK(hash.hex() == hash_hex("abc"));
}

TEST_CASE("an absent file and a folder have no hash") {
  CHECK_THROWS_AS(hash_file_hex("/nowhere/file"), IoError);
  CHECK_THROWS_AS(hash_file_hex("/"), IoError);
}

}  // namespace fihris
