#include "common/analysis/added_forms.h"

#include <string>

#include <doctest/doctest.h>

namespace fihris {
namespace {

TEST_CASE("what is added comes after the word's own stems and roots") {
  const std::string_view own = "بيت";
  Token token;
  token.stems = token.roots = {&own, 1};
  AddedForms added;
  added.add(token, "بيتلحم", "بيتلحم");
  REQUIRE(token.stems.size() == 2);
  CHECK(token.stems[0] == own);
  CHECK(token.stems[1] == "بيتلحم");
  CHECK(has_stem(token, "بيتلحم"));
  CHECK(token.roots.size() == 2);
}

TEST_CASE("a token takes two further stems beside as many as a word can have, and no more") {
  Token token;
  AddedForms added;
  for (int i = 0; i < 20; ++i) added.add(token, "ثانية", "ثني");
  CHECK(token.stems.size() == max_alternatives + 2);
  CHECK(token.roots.size() == max_alternatives + 2);
}

}  // namespace
}  // namespace fihris
