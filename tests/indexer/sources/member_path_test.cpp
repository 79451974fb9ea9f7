#include "indexer/sources/member_path.h"

#include <doctest/doctest.h>

using namespace fihris;

TEST_CASE("a member's path is below the archive, whatever it says") {
  CHECK(member_path("2024/a.html") == "2024/a.html");
  CHECK(member_path("/etc/passwd") == "etc/passwd");
  CHECK(member_path("../../etc/passwd") == "etc/passwd");
  CHECK(member_path("a/./b//c/../d") == "a/b/d");
  CHECK(member_path("a\\b\\..\\c.txt") == "a/c.txt");
  CHECK(member_path("..").empty());
  CHECK(member_path("").empty());
}

TEST_CASE("a path that is not UTF-8 keeps what is, and cannot play tricks") {
  CHECK(member_path("\xCE\xC8\xD1.txt") == "%CE%C8%D1.txt");
  CHECK(member_path("خبر\xFF.txt") == "خبر%FF.txt");
  CHECK(member_path("a\x1B[31m\nb") == "a b");
}

TEST_CASE("hidden members and those of macOS are told") {
  CHECK(is_hidden_member(".git/config"));
  CHECK(is_hidden_member("a/.b.txt"));
  CHECK(is_hidden_member("__MACOSX/a.txt"));
  CHECK_FALSE(is_hidden_member("a.b/c..txt"));
}
