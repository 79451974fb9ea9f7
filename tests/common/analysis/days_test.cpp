#include "common/analysis/days.h"

#include <string>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"

namespace fihris {
namespace {

// The number that the words of a text are, or nothing.
std::string day_in(std::string_view text) {
  Analyzer analyzer;
  for (const Token& token : analyzer.analyze(text))
    for (const std::string_view stem : token.stems)
      if (stem[0] >= '0' && stem[0] <= '9') return std::string(stem);
  return {};
}

TEST_CASE("a day written as a word is its number before a month") {
  CHECK(day_in("الأول من نيسان") == "1");
  CHECK(day_in("في الثاني من كانون الأول") == "2");
  CHECK(day_in("العاشر من شهر رمضان") == "10");
  CHECK(day_in("أول أيار") == "1");
  CHECK(day_in("بالثالث من تشرين الثاني") == "3");
}

TEST_CASE("days of two words count too") {
  CHECK(day_in("الثاني عشر من مايو") == "12");
  CHECK(day_in("الحادي عشر من سبتمبر") == "11");
  CHECK(day_in("الحادي والعشرين من مارس") == "21");
  CHECK(day_in("الخامس والعشرون من يناير") == "25");
  CHECK(day_in("العشرين من يوليو") == "20");
  CHECK(day_in("الحادي والثلاثين من ديسمبر") == "31");
}

TEST_CASE("the number is a further stem and root of its first word") {
  Analyzer analyzer;
  const auto tokens = analyzer.analyze("الثاني عشر من مايو");
  REQUIRE(tokens.size() == 4);
  CHECK(has_stem(tokens[0], "ثاني"));
  CHECK(has_stem(tokens[0], "12"));
  CHECK(tokens[0].roots.back() == "12");
  CHECK_FALSE(has_stem(tokens[1], "12"));
}

TEST_CASE("the second part of a number is no day of its own") {
  Analyzer analyzer;
  CHECK_FALSE(has_stem(analyzer.analyze("الحادي والعشرين من مارس")[1], "20"));
}

TEST_CASE("without a month there is no day") {
  for (const char* text : {"الأول من نوعه", "الثاني عشر", "الثاني", "الثاني من", "الخامس والأربعين من يناير",
                           "الثاني والثلاثين من يناير", "أول من مارس الضغط"})
    CHECK_MESSAGE(day_in(text).empty(), text);
}

TEST_CASE("the second word of a month is no day") {
  CHECK(day_in("كانون الثاني/يناير").empty());
  CHECK(day_in("تشرين الأول أكتوبر").empty());
  CHECK(day_in("ربيع الأول من رمضان").empty());
}

TEST_CASE("a number of letters and a number of digits meet") {
  Analyzer analyzer;
  CHECK(analyzer.analyze("12 مايو")[0].stems[0] == "12");
}

}  // namespace
}  // namespace fihris
