#include "indexer/readers/control_characters.h"

#include <doctest/doctest.h>

using namespace std::string_literals;
using fihris::has_visible_text;
using fihris::single_line;
using fihris::without_controls;

TEST_CASE("control characters go, line feeds and tabs stay") {
  CHECK(without_controls("a\0b\x07\x7F\tc\nd"s) == "ab\tc\nd");
  CHECK(without_controls("a\u0085b\u009Fc\u00A0d") == "abc\u00A0d");
}

TEST_CASE("all line ends become line feeds") {
  CHECK(without_controls("a\r\nb\rc\n\rd") == "a\nb\nc\n\nd");
}

TEST_CASE("terminal sequences go whole") {
  CHECK(without_controls("\x1B[31mالموصل\x1B[0m") == "الموصل");
  CHECK(without_controls("\x1B]0;window title\x07text") == "text");
  CHECK(without_controls("\x1B") == "");
  CHECK(without_controls("\x1B[31") == "[31");
}

TEST_CASE("bidi overrides and isolates go, direction marks stay") {
  CHECK(without_controls("\u202Eabc\u202C \u2067d\u2069 \uFEFFe") == "abc d e");
  CHECK(without_controls("a\u200Fb") == "a\u200Fb");
}

TEST_CASE("taking controls out twice is once") {
  for (const std::string& text : {"\x1B\x1B[1m[2m"s, "\r\r\n\n"s, "\xE2\x80"s, "\xC2"s}) {
    CAPTURE(text);
    CHECK(without_controls(without_controls(text)) == without_controls(text));
  }
}

TEST_CASE("a field has one line without blanks around it") {
  CHECK(single_line("  عنوان\n\tمن سطرين ") == "عنوان  من سطرين");
  CHECK(single_line(" \n ") == "");
}

TEST_CASE("invisible characters are no text") {
  CHECK_FALSE(has_visible_text(""));
  CHECK_FALSE(has_visible_text("\n \t\r\u00A0\u200F\u200B\uFEFF"));
  CHECK(has_visible_text(" \n."));
  CHECK(has_visible_text("\u200Fب"));
}
