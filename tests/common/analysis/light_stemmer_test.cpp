#include "common/analysis/light_stemmer.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/text/utf8.h"

namespace fihris {
namespace {

StemAnalysis analysis_of(std::string_view word) {
  return light_stem(to_letters(word));
}

std::string stem_of(std::string_view word) {
  return to_utf8(analysis_of(word).readings[0].stem);
}

TEST_CASE("clitics and endings come off where a known word remains") {
  CHECK(stem_of("وبالمدارس") == "مدرسة");
  CHECK(stem_of("والحوثيون") == "حوثي");
  CHECK(stem_of("حكومتها") == "حكومة");
  CHECK(analysis_of("بالمدارس").is_known);
  CHECK(to_utf8(analysis_of("بالمدارس").readings[0].root) == "درس");
}

TEST_CASE("letters of a word that look like clitics or endings stay") {
  CHECK(stem_of("فلسطين") == "فلسطين");
  CHECK(stem_of("واشنطن") == "واشنطن");
  CHECK(stem_of("بيان") == "بيان");
  CHECK(stem_of("التزام") == "التزام");
}

TEST_CASE("a hamza on the first alef forbids the article") {
  CHECK(stem_of("ألعاب") != stem_of("العاب").substr(4));
}

TEST_CASE("of a word that nobody knows an article and an ending come off, and three letters stay") {
  CHECK(stem_of("الزغفثيون") == "زغفثي");
  CHECK(stem_of("والزغفث") == "زغفث");
  CHECK(stem_of("وزغفثض") == "زغفثض");
  CHECK_FALSE(analysis_of("الزغفث").is_known);
  CHECK(packed_length(analysis_of("الظغ").readings[0].stem) >= 3);
}

TEST_CASE("the third level of an unknown word is its stem without nisba") {
  CHECK(to_utf8(analysis_of("الزغفثية").readings[0].root) == "زغفث");
}

TEST_CASE("no letters have no stem, nor has what stays too long") {
  CHECK(light_stem({}).count == 0);
  CHECK(stem_of("ظغفثظغفثظغفثظغفثظغفث").empty());
}

TEST_CASE("a word that may be read in two ways has both stems, the likelier first") {
  std::vector<std::string> stems;
  const StemAnalysis analysis = analysis_of("كتابه");
  for (const Reading& reading : analysis.span()) stems.push_back(to_utf8(reading.stem));
  CHECK(std::find(stems.begin(), stems.end(), "كتاب") != stems.end());
  CHECK(std::find(stems.begin(), stems.end(), "كتابة") != stems.end());
  CHECK(analysis_of("فلسطين").count == 1);
}

TEST_CASE("any letters have an analysis, in which no stem is longer than the word and two letters") {
  constexpr unsigned seed = 7;
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int i = 0; i < 20'000; ++i) {
    LetterString word;
    word.size = 1 + random() % max_word_letters;
    for (std::size_t k = 0; k < word.size; ++k) word.letters[k] = static_cast<Letter>(1 + random() % 30);
    const StemAnalysis analysis = light_stem(word);
    for (const Reading& reading : analysis.span()) {
      const bool grew = !analysis.is_known && packed_length(reading.stem) > word.size;
      const bool has_root = reading.root != 0 || reading != analysis.readings[0];  // a guess may have none
      if (grew || reading.stem == 0 || !has_root) FAIL("word ", to_utf8(pack(word.span())));
    }
  }
}

}  // namespace
}  // namespace fihris
