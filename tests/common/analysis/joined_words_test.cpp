#include "common/analysis/joined_words.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

std::string split(std::string_view word) {
  const auto parts = split_joined_words(to_letters(word));
  if (!parts) return "";
  return to_utf8(pack(parts->first.span())) + " " + to_utf8(pack(parts->second.span()));
}

TEST_CASE("a second word begins at an article after a letter that does not join, or after ة") {
  CHECK(split("البحرالميت") == "البحر الميت");
  CHECK(split("الاسكندرالاكبر") == "الاسكندر الاكبر");
  CHECK(split("مدينةغزة") == "مدينة غزة");
}

TEST_CASE("no word is cut at a letter that joins, at أل, or near its ends") {
  for (const std::string_view whole : {"كتابالله", "بردألبوم", "دالية", "وردةم", "الوردال", "مدرسة", ""}) {
    CAPTURE(whole);
    CHECK(split(whole).empty());
  }
}

TEST_CASE("the second word keeps its hamzas") {
  const auto parts = split_joined_words(to_letters("مدينةأربيل"));
  REQUIRE(parts);
  CHECK(parts->second.starts_with_hamza());
  CHECK_FALSE(parts->first.starts_with_hamza());
}

}  // namespace
}  // namespace fihris
