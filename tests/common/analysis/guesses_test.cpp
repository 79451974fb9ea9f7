#include "common/analysis/guesses.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace fihris {
namespace {

std::vector<std::string> stems_of(std::string_view word) {
  std::vector<std::string> stems;
  const StemAnalysis analysis = light_stem(to_letters(word));
  for (const Reading& reading : analysis.span()) stems.push_back(to_utf8(reading.stem));
  return stems;
}

bool has_stem(std::string_view word, std::string_view stem) {
  const auto stems = stems_of(word);
  return std::ranges::find(stems, stem) != stems.end();
}

TEST_CASE("a word that nobody knows is also itself, and itself without clitics") {
  for (const char* word : {"زغفثون", "وزغفثون", "بزغفثون", "لزغفثون", "فزغفثون", "كزغفثون", "وبزغفثون", "الزغفثون"})
    CHECK_MESSAGE(has_stem(word, "زغفثون"), word);
  CHECK(has_stem("زغفثون", "زغفث"));
  CHECK(has_stem("بزغفثون", "بزغفثون"));
}

TEST_CASE("a word that only a rare verb or a short word explains may be a name") {
  CHECK(has_stem("وانكا", "وانكا"));
  CHECK(stems_of("كبحر").front() == "بحر");
  CHECK(has_stem("كبحر", "كبحر"));
}

TEST_CASE("words that are read without doubt have no guesses") {
  for (const char* word : {"وبالمدارس", "حكومتها", "للجنة", "الحوثيون", "مستشفى", "وقالت", "كتابان"})
    CHECK_MESSAGE(light_stem(to_letters(word)).readings[0].base != 0, word);
  CHECK(stems_of("وبالمدارس").size() == 1);
  CHECK(stems_of("حكومتها").size() == 1);
  CHECK(stems_of("للجنة").size() == 1);
}

TEST_CASE("a listed name is found after a clitic, whatever else the letters may be") {
  CHECK(has_stem("بداريا", "داريا"));
  CHECK(has_stem("لطيفة", "لطيف"));
  CHECK(has_stem("لطيفة", "لطيفة"));
}

TEST_CASE("a plural without its hamza is also a noun with its article") {
  CHECK(has_stem("الغاز", "غاز"));
  CHECK(has_stem("الغاز", "لغز"));
  CHECK_FALSE(has_stem("ألغاز", "غاز"));
  CHECK_FALSE(has_stem("التقى", "تقي"));
}

TEST_CASE("a hamza at the beginning is never after a clitic") {
  CHECK_FALSE(has_stem("ألزغفث", "زغفث"));
}

TEST_CASE("a guess has no root, and there are never more readings than fit") {
  const StemAnalysis analysis = light_stem(to_letters("ولزغفثيون"));
  CHECK(analysis.count <= max_readings);
  CHECK(analysis.readings[0].root != 0);
  CHECK(analysis.readings[1].root == 0);
}

TEST_CASE("nothing is guessed of a word that has no analysis") {
  StemAnalysis analysis;
  add_guesses({}, analysis);
  CHECK(analysis.count == 0);
}

}  // namespace
}  // namespace fihris
