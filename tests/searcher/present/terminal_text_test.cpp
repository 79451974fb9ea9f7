#include "searcher/present/terminal_text.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

TEST_CASE("terminal commands lose what makes them commands") {
  CHECK(printable_line("\x1b]0;title\x07text") == "]0;titletext");
  CHECK(printable_line("\u009b31mred\x7f") == "31mred");
  CHECK(printable_line(std::string("a\0b\bc", 5)) == "abc");
}

TEST_CASE("bidirectional overrides, embeddings and isolates are dropped; direction marks stay") {
  CHECK(printable_line("\u202eabc\u202c\u2066d\u2069") == "abcd");
  CHECK(printable_line("\u200fabc") == "\u200fabc");
}

TEST_CASE("a dropped sequence cannot join its neighbours into a new one") {
  CHECK(printable_line("\xC2\u202e\x9B") == "\uFFFD\uFFFD");
}

TEST_CASE("line ends are kept only in texts of several lines") {
  CHECK(printable_line("a\nb\tc\u2028d") == "a b c d");
  CHECK(printable_text("a\nb\r\nc") == "a\nb \nc");
}

TEST_CASE("only web addresses become links, in printable ASCII") {
  CHECK(safe_link("https://waha.example/1?a=b;c") == "https://waha.example/1?a=b;c");
  CHECK(safe_link("HTTP://waha.example/م") == "HTTP://waha.example/%D9%85");
  for (const char* url : {"", "javascript:alert(1)", "file:///etc/passwd", "waha.example", "https:/x", "ftp://x"})
    CHECK(safe_link(url).empty());
}

TEST_CASE("an address that could end the link is none") {
  CHECK(safe_link("https://x/\x1b\\").empty());
  CHECK(safe_link("https://x/\x07").empty());
  CHECK(safe_link("https://x/ y").empty());
  CHECK(safe_link("https://x/\x7f").empty());
  CHECK(safe_link("https://x/" + std::string(2000, 'y')).empty());
  CHECK(safe_link("https://x/\u009c") == "https://x/%C2%9C");
}

TEST_CASE("a link stands around its text") {
  CHECK(linked("a", "https://x/") == "\x1b]8;;https://x/\x1b\\a\x1b]8;;\x1b\\");
  CHECK(linked("a", "") == "a");
}

TEST_CASE("Arabic text stays as it is") {
  CHECK(printable_line("قالَ «نعم»؛ ١٢") == "قالَ «نعم»؛ ١٢");
}

}  // namespace
}  // namespace fihris
