#include "common/dates/date_words.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "common/dates/date_tokens.h"

using namespace fihris;

namespace {

std::optional<int> meaning_of(const std::string& name, DateMeaning meaning) {
  std::string folded;
  for (const DateToken& token : split_date_tokens(name)) folded.append(folded.empty() ? "" : " ").append(token.text);
  const DateWord* word = find_date_word(folded);
  return word == nullptr ? std::nullopt : word->as(meaning);
}

}  // namespace

TEST_CASE("a word may mean several things") {
  CHECK(meaning_of("mar", DateMeaning::month) == 3);
  CHECK(meaning_of("mar", DateMeaning::short_weekday) == 2);
  CHECK(meaning_of("الثاني", DateMeaning::ordinal) == 2);
  CHECK_FALSE(meaning_of("الثاني", DateMeaning::month));
  CHECK(meaning_of("كانون الثاني", DateMeaning::month) == 1);
  CHECK(meaning_of("كانون", DateMeaning::phrase_start));
}

TEST_CASE("other words mean nothing") {
  CHECK_FALSE(meaning_of("كتاب", DateMeaning::month));
  CHECK(find_date_word("") == nullptr);
  CHECK(find_date_word("كتاب جديد") == nullptr);
}

TEST_CASE("every name of a month that the analysis knows is one here") {
  constexpr std::array months{"يناير", "فبراير", "مارس",   "أبريل",  "مايو",   "يونيو",
                              "يوليو", "أغسطس",  "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};
  std::ifstream file(FIHRIS_SOURCE_DIR "/common/analysis/data/variants.tsv");
  REQUIRE(file);
  int names = 0;
  for (std::string row; std::getline(file, row);) {
    std::istringstream fields(row);
    std::string variant;
    std::string stem;
    std::getline(fields, variant, '\t');
    std::getline(fields, stem, '\t');
    const auto month = std::find(months.begin(), months.end(), stem);
    if (month == months.end()) continue;
    CAPTURE(variant);
    CHECK(meaning_of(variant, DateMeaning::month) == month - months.begin() + 1);
    ++names;
  }
  CHECK(names > 40);
}
