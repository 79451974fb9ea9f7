#include "searcher/present/styled_text.h"

#include <doctest/doctest.h>

#include "common/text/display_width.h"

namespace fihris {
namespace {

const MarkedText example{"في عمان غدا", {{5, 13}}, true, true};

TextStyle style_of(TextOrder order) {
  TextStyle style;
  style.order = order;
  return style;
}

std::vector<std::string> lines(const std::string& text, std::size_t width, std::size_t taken = 0) {
  std::vector<std::string> result;
  for (const StyledText& line : wrapped({text, {}}, width, taken)) result.push_back(line.text);
  return result;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("without colour marked words stand in guillemets") {
  const StyledText text = styled(example, false);
  CHECK(text.text == "… في «عمان» غدا …");
  CHECK(text.marks.empty());
}

TEST_CASE("with colour they keep their marks, at their new places") {
  const StyledText text = styled(example, true);
  CHECK(text.text == "… في عمان غدا …");
  REQUIRE(text.marks.size() == 1);
  CHECK(text.text.substr(text.marks[0].begin, text.marks[0].size()) == "عمان");
}

TEST_CASE("marks keep their places when characters before them are dropped") {
  const StyledText text = styled({"\x1b\u202Eab cd", {{7, 9}}, false, false}, true);
  CHECK(text.text == "ab cd");
  CHECK(text.marks == std::vector<ByteRange>{{3, 5}});
}

TEST_CASE("the first letter tells the direction") {
  CHECK(is_right_to_left("«12» عمان and more"));
  CHECK_FALSE(is_right_to_left("12 Oman عمان"));
  CHECK_FALSE(is_right_to_left("2024-05-14"));
  CHECK_FALSE(is_right_to_left("\xFF"));
}

TEST_CASE("lines are cut at spaces") {
  CHECK(lines("one two three", 7) == Lines{"one two", "three"});
  CHECK(lines("one two three", 6) == Lines{"one", "two", "three"});
  CHECK(lines("one two three", 0) == Lines{"one two three"});
  CHECK(lines("", 10) == Lines{""});
}

TEST_CASE("the first line may be shorter") {
  CHECK(lines("one two three", 9, 3) == Lines{"one", "two three"});
}

TEST_CASE("a word that is too long has a line of its own and stays whole") {
  CHECK(lines("a https://long.example/path b", 10) == Lines{"a", "https://long.example/path", "b"});
}

TEST_CASE("harakat take no room") {
  CHECK(lines("كَتَبَ دَرسَ", 7) == Lines{"كَتَبَ دَرسَ"});
}

TEST_CASE("no line is wider than the screen, and nothing is lost but spaces at the ends") {
  const std::string text = "شهدت العاصمة مساء أمس أمطارا غزيرة  أدت إلى إغلاق عدد من الطرق (A4) وتأجيل 12 رحلة";
  for (std::size_t width = 10; width < 60; ++width) {
    std::string joined;
    for (const std::string& line : lines(text, width)) {
      CHECK(display_width(line) <= width);
      joined += (joined.empty() ? "" : " ") + line;
    }
    CHECK(joined == text);
  }
}

TEST_CASE("marks go with their lines") {
  const auto parts = wrapped({"one two three", {{4, 13}}}, 7);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].marks == std::vector<ByteRange>{{4, 7}});
  CHECK(parts[1].marks == std::vector<ByteRange>{{0, 5}});
}

TEST_CASE("in logical order a line is itself, with its colours") {
  CHECK(shown({"في عمان", {{5, 13}}}, style_of(TextOrder::logical), true) == "في \x1b[1;31mعمان\x1b[0m");
}

TEST_CASE("isolates stand around what has Arabic letters, in the direction of the text") {
  CHECK(shown({"في", {}}, style_of(TextOrder::isolated), true) == "\u2067في\u2069");
  CHECK(shown({"Oman عمان", {}}, style_of(TextOrder::isolated), false) == "\u2066Oman عمان\u2069");
  CHECK(shown({"2024", {}}, style_of(TextOrder::isolated), false) == "2024");
}

TEST_CASE("in visual order colours go with their words") {
  CHECK(shown({"من دار", {{5, 11}}}, style_of(TextOrder::visual), true) ==
        "\x1b[1;31m\uFEAD\uFE8D\uFEA9\x1b[0m \uFEE6\uFEE3");
}

}  // namespace fihris
