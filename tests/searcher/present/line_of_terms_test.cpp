#include "searcher/present/line_of_terms.h"

#include <sstream>

#include <doctest/doctest.h>

namespace fihris {
namespace {

template <typename Fill>
std::string line_of(std::size_t width, Fill fill, TextOrder order = TextOrder::logical) {
  std::ostringstream out;
  TextStyle style;
  style.width = width;
  style.order = order;
  {
    LineOfTerms line(out, style, "   stem     ", 12);
    fill(line);
  }
  return out.str();
}

void add_school(LineOfTerms& line) {
  line.term("مدرسة");
  line.words("(plural, from");
  line.term("مدارس", ")");
}

TEST_CASE("terms and words stand one after the other, and what follows a term stays with it") {
  CHECK(line_of(0, add_school) == "   stem     مدرسة (plural, from مدارس)\n");
  CHECK(line_of(38, add_school) == "   stem     مدرسة (plural, from مدارس)\n");
}

TEST_CASE("what has no room goes below the first term") {
  CHECK(line_of(37, add_school) == "   stem     مدرسة (plural, from\n            مدارس)\n");
}

TEST_CASE("where little room is left, further lines begin further left") {
  CHECK(line_of(20, add_school) == "   stem     مدرسة\n   (plural, from\n   مدارس)\n");
}

TEST_CASE("a term that is longer than a line is wrapped") {
  const auto add_phrase = [](LineOfTerms& line) { line.term("one two three four five six", ","); };
  CHECK(line_of(32, add_phrase) == "   stem     one two three four\n            five six,\n");
}

TEST_CASE("each term has its own direction, and so has each of its lines") {
  CHECK(line_of(0, add_school, TextOrder::isolated) ==
        "   stem     \u2067مدرسة\u2069 (plural, from \u2067مدارس\u2069)\n");
  const auto add_phrase = [](LineOfTerms& line) { line.term("محادثات السلام في القاهرة"); };
  CHECK(line_of(32, add_phrase, TextOrder::isolated) ==
        "   stem     \u2067محادثات السلام في\u2069\n            \u2067القاهرة\u2069\n");
}

TEST_CASE("an empty line is a line, and nothing commands the terminal") {
  CHECK(line_of(0, [](LineOfTerms&) {}) == "   stem     \n");
  CHECK(line_of(0, [](LineOfTerms& line) { line.term("\x1b[2J"); }).find('\x1b') == std::string::npos);
}

}  // namespace
}  // namespace fihris
