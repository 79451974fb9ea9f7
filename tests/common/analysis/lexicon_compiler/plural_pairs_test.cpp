#include "common/analysis/lexicon_compiler/plural_pairs.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

const HunspellNoun school{"مدرسة", true};
const HunspellNoun schools{"مدارس", false};

std::string singular_of(const std::vector<HunspellNoun>& nouns, std::string_view plural) {
  const auto pairs = find_plural_pairs(nouns);
  const auto found = pairs.find(pack_utf8(plural));
  return found == pairs.end() ? "" : to_utf8(found->second.singular);
}

TEST_CASE("a word without dual beside one of the same consonants that has it is its plural") {
  CHECK(singular_of({school, schools}, "مدارس") == "مدرسة");
  CHECK(singular_of({schools, school}, "مدارس") == "مدرسة");
}

TEST_CASE("a plural may stand six words behind its singular, three before it, and no farther") {
  const HunspellNoun other{"قلم", true};
  CHECK(singular_of({school, other, other, other, other, other, schools}, "مدارس") == "مدرسة");
  CHECK(singular_of({school, other, other, other, other, other, other, schools}, "مدارس").empty());
  CHECK(singular_of({schools, other, other, school}, "مدارس") == "مدرسة");
  CHECK(singular_of({schools, other, other, other, school}, "مدارس").empty());
}

TEST_CASE("letters that the shape of a plural adds are not its own") {
  CHECK(singular_of({{"قضيب", true}, {"قضبان", false}}, "قضبان") == "قضيب");
  CHECK(singular_of({{"سن", true}, {"أسنان", false}}, "أسنان") == "سن");
  CHECK(singular_of({{"جو", true}, {"أجواء", false}}, "أجواء") == "جو");
}

TEST_CASE("words with a dual, and words with other consonants, are no plurals") {
  CHECK(singular_of({school, {"مدارس", true}}, "مدارس").empty());
  CHECK(singular_of({school, {"مكاتب", false}}, "مكاتب").empty());
}

TEST_CASE("words of a shape that no broken plural has are left alone") {
  CHECK(singular_of({{"وزرة", true}, {"وزير", false}}, "وزير").empty());
  CHECK(singular_of({{"قول", true}, {"قال", false}}, "قال").empty());
}

TEST_CASE("a word of three letters is left to the table of plurals, for verbal nouns look the same") {
  CHECK(singular_of({{"نصرة", true}, {"نصر", false}}, "نصر").empty());
  CHECK(singular_of({{"سنّ", true}, {"سنن", false}}, "سنن").empty());
}

TEST_CASE("a word that is a plural and a singular is both") {
  const auto pairs = find_plural_pairs({{"جلد", true}, {"جلود", false}, {"جلود", true}});
  CHECK(pairs.at(pack_utf8("جلود")).singular == pack_utf8("جلد"));
  CHECK(pairs.at(pack_utf8("جلود")).is_singular_too);
}

TEST_CASE("an empty list has no pairs") {
  CHECK(find_plural_pairs({}).empty());
}

}  // namespace
}  // namespace fihris
