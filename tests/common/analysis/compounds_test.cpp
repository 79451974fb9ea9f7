#include "common/analysis/compounds.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"

namespace fihris {
namespace {

// Whether the first token of one text shares a stem with the first of the other.
bool meet(std::string_view one, std::string_view other) {
  Analyzer first;
  Analyzer second;
  const Token a = first.analyze(one)[0];
  const Token b = second.analyze(other)[0];
  return std::any_of(a.stems.begin(), a.stems.end(), [&](std::string_view stem) { return has_stem(b, stem); });
}

TEST_CASE("names of two parts meet their joined spelling") {
  CHECK(meet("عبد الله", "عبدالله"));
  CHECK(meet("وعبد الرحمن", "عبدالرحمن"));
  CHECK(meet("أبو ظبي", "أبوظبي"));
  CHECK(meet("هونغ كونغ", "هونغكونغ"));
  CHECK(meet("هونج كونج", "هونغكونغ"));
}

TEST_CASE("months of two words meet those of one") {
  CHECK(meet("كانون الثاني", "يناير"));
  CHECK(meet("تشرين الأول", "أكتوبر"));
  CHECK_FALSE(meet("كانون الأول", "يناير"));
}

TEST_CASE("the parts keep their own stems") {
  Analyzer analyzer;
  const auto tokens = analyzer.analyze("عبد الله");
  REQUIRE(tokens.size() == 2);
  CHECK(has_stem(tokens[0], "عبد"));
  CHECK(tokens[0].stems.size() == 2);
  CHECK(tokens[1].stems.size() == 1);
}

TEST_CASE("words that are not side by side make no compound") {
  Analyzer analyzer;
  CHECK(analyzer.analyze("عبد، الله")[0].stems.size() == 1);
  CHECK(analyzer.analyze("عبد")[0].stems.size() == 1);
  CHECK(analyzer.analyze("عبد كريم")[0].stems.size() == 1);
}

}  // namespace
}  // namespace fihris
