#include "common/text/utf8.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

char32_t decode_first(std::string_view text) {
  std::size_t position = 0;
  return decode_utf8(text, position);
}

TEST_CASE("every code point is written and read back as itself") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    append_utf8(text, c);
    std::size_t position = 0;
    const bool same = decode_utf8(text, position) == c && position == text.size();
    if (!same) FAIL("code point ", static_cast<unsigned>(c));
  }
}

TEST_CASE("what table 3-7 of the Unicode Standard forbids is invalid, and moves one byte on") {
  for (const std::string_view text : {"\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
                                      "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\x80", "\xBF", "\xFE", "\xFF"}) {
    std::size_t position = 0;
    CHECK(decode_utf8(text, position) == invalid_code_point);
    CHECK(position == 1);
  }
}

TEST_CASE("a sequence cut short is invalid") {
  CHECK(decode_first("\xD9") == invalid_code_point);
  CHECK(decode_first("\xD9z") == invalid_code_point);
  CHECK(decode_first("\xE2\x80") == invalid_code_point);
  CHECK(decode_first("\xF0\x9F\x98") == invalid_code_point);
}

TEST_CASE("the first invalid byte of a text is found") {
  CHECK_FALSE(find_invalid_utf8(""));
  CHECK_FALSE(find_invalid_utf8("فهرس abc 😀"));
  CHECK(find_invalid_utf8("في\xD9") == 4);
  CHECK(find_invalid_utf8("\xFF") == 0);
}

TEST_CASE("borders lie before first bytes and at both ends") {
  const std::string_view text = "aفb";
  CHECK(is_code_point_border(text, 0));
  CHECK(is_code_point_border(text, 1));
  CHECK_FALSE(is_code_point_border(text, 2));
  CHECK(is_code_point_border(text, 3));
  CHECK(is_code_point_border(text, 4));
  CHECK_FALSE(is_code_point_border(text, 5));
  CHECK(is_code_point_border("", 0));
}

TEST_CASE("a bad byte is found wherever it stands in a long text") {
  std::string text;
  while (text.size() < 400) text += "كلمة و€ word 😀 ";
  CHECK_FALSE(find_invalid_utf8(text));
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_code_point_border(text, i)) continue;
    for (const std::string_view bad : {"\xFF", "\xC0\x80", "\x80", "\xE2\x82", "\xED\xA0\x80"})
      CHECK(find_invalid_utf8(std::string(text).insert(i, bad)) == i);
    CHECK_FALSE(find_invalid_utf8(text.substr(i)));
  }
}

TEST_CASE("UTF-8 with a few bad bytes looks like what it is") {
  CHECK(looks_like_damaged_utf8("عادت \xFF"));
  CHECK_FALSE(looks_like_damaged_utf8("\xC7\xE1\xED\xE6\xE3"));
  CHECK_FALSE(looks_like_damaged_utf8(""));
}

}  // namespace
}  // namespace fihris
