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

TEST_CASE("a path in another encoding is decoded when it can be told") {
  // «أخبار السياسة العربية في مدينة القاهرة» in windows-1256
  CHECK(member_path("\xC3\xCE\xC8\xC7\xD1 \xC7\xE1\xD3\xED\xC7\xD3\xC9 \xC7\xE1\xDA\xD1\xC8\xED\xC9 \xDD\xED "
                    "\xE3\xCF\xED\xE4\xC9 \xC7\xE1\xDE\xC7\xE5\xD1\xC9.txt") ==
        "أخبار السياسة العربية في مدينة القاهرة.txt");
}

TEST_CASE("a path that is not UTF-8 keeps what is, and cannot play tricks") {
  CHECK(member_path("\xC3\xCE\xC8\xC7\xD1\xFE\x81.txt").find('%') != std::string::npos);
  CHECK(member_path("خبر\xFF.txt") == "خبر%FF.txt");
  CHECK(member_path("a\x1B[31m\nb") == "a b");
}

TEST_CASE("hidden members and those of macOS are told") {
  CHECK(is_hidden_member(".git/config"));
  CHECK(is_hidden_member("a/.b.txt"));
  CHECK(is_hidden_member("__MACOSX/a.txt"));
  CHECK_FALSE(is_hidden_member("a.b/c..txt"));
}
