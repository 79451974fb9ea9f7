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

TEST_CASE("Arabic text stays as it is") {
  CHECK(printable_line("قالَ «نعم»؛ ١٢") == "قالَ «نعم»؛ ١٢");
}

}  // namespace
}  // namespace fihris
