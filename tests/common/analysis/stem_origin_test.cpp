#include "common/analysis/stem_origin.h"

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"

namespace fihris {
namespace {

// The first word's origins, its stems in order: "plural مدارس, …".
std::string origins_of(std::string_view text) {
  Analyzer analyzer;
  const Token token = analyzer.analyze(text).front();
  std::string all;
  for (const std::string_view stem : token.stems) {
    const ExplainedStem explained = explain_stem(token.exact, stem);
    if (!all.empty()) all += ", ";
    all.append(name_of(explained.origin)).append(" ").append(explained.base);
  }
  return all;
}

TEST_CASE("a stem is explained by the word of the lexicon that was found in the word") {
  CHECK(origins_of("وبالحكومة") == "noun حكومة");
  CHECK(origins_of("وبالمدارس") == "plural مدارس");
  CHECK(origins_of("لفلسطين") == "name فلسطين");
  CHECK(origins_of("سيستخدمون") == "verb يستخدم");
}

TEST_CASE("another spelling or name of a thing is a variant") {
  CHECK(origins_of("نيسان").starts_with("variant نيسان"));
  CHECK(origins_of("أميركي").starts_with("variant اميركي"));
}

TEST_CASE("a word that nobody knows has an unknown origin") {
  CHECK(origins_of("الزغفثيون") == "unknown , unknown , unknown ");
}

TEST_CASE("the stem of two words together is a compound") {
  CHECK(origins_of("عبد الله").ends_with("compound "));
}

TEST_CASE("a stem that is not Arabic is foreign") {
  CHECK(explain_stem("news", "news").origin == StemOrigin::foreign);
}

}  // namespace
}  // namespace fihris
