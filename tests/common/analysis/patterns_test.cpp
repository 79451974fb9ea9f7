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

}  // namespace
}  // namespace fihris
