#include "common/analysis/patterns.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

TEST_CASE("patterns are words between blanks") {
  CHECK(parse_patterns("").empty());
  const std::vector<Pattern> patterns = parse_patterns(" م12و3\n1ا23 ");
  REQUIRE(patterns.size() == 2);
  CHECK(patterns[0].length == 5);
  CHECK(patterns[1].length == 4);
}

TEST_CASE("a pattern finds the letters of the root in their places") {
  const Pattern pattern = parse_patterns("م12و3")[0];
  PatternSlots slots{};
  REQUIRE(match(pattern, pack_utf8("مكتوب"), slots));
  CHECK(slots == PatternSlots{letter::kaf, letter::teh, letter::beh, letter::none});
}

TEST_CASE("a word with other letters does not match") {
  const Pattern pattern = parse_patterns("م12و3")[0];
  PatternSlots slots{};
  CHECK_FALSE(match(pattern, pack_utf8("مكتاب"), slots));
  CHECK_FALSE(match(pattern, pack_utf8("يكتوب"), slots));
}

TEST_CASE("a digit that stands twice is one letter") {
  PatternSlots slots{};
  const Pattern twice = parse_patterns("12ي2").front();
  CHECK(match(twice, pack_utf8("حبيب"), slots));
  CHECK_FALSE(match(twice, pack_utf8("كثير"), slots));
}

TEST_CASE("a pattern is filled with the letters of a root") {
  PatternSlots slots{};
  REQUIRE(match(parse_patterns("م12و3").front(), pack_utf8("مكتوب"), slots));
  CHECK(to_utf8(fill(parse_patterns("1ا23ة").front(), slots)) == "كاتبة");
}

}  // namespace
}  // namespace fihris
