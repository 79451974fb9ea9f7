#include "common/analysis/abbreviations.h"

#include <string>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"

namespace fihris {
namespace {

// Whether a word of the text has the stem.
bool says(std::string_view text, std::string_view stem) {
  Analyzer analyzer;
  for (const Token& token : analyzer.analyze(text))
    if (has_stem(token, stem)) return true;
  return false;
}

TEST_CASE("a unit is read after a number only") {
  CHECK(says("على بعد 5 كم من المدينة", "كيلومتر"));
  CHECK(says("5كم", "كيلومتر"));
  CHECK(says("ارتفاعه ١٠ م", "متر"));
  CHECK(says("عمقه 3 سم", "سنتيمتر"));
  CHECK_FALSE(says("كم من مرة", "كيلومتر"));
  CHECK_FALSE(says("5 - كم من مرة", "كيلومتر"));
  CHECK_FALSE(says("سم قاتل", "سنتيمتر"));
}

TEST_CASE("after a year م and هـ name the calendar") {
  CHECK(says("عام 1990 م", "ميلادي"));
  CHECK_FALSE(says("عام 1990 م", "متر"));
  CHECK(says("سنة 1445 هـ", "هجري"));
  CHECK(says("على ارتفاع 8848 م", "متر"));
}

TEST_CASE("كم after a number asks nothing") {
  Analyzer analyzer;
  CHECK_FALSE(analyzer.analyze("5 كم")[1].is_question_word);
  CHECK(analyzer.analyze("كم مرة")[0].is_question_word);
}

TEST_CASE("a title is read before a name only") {
  CHECK(says("د. أحمد زويل", "دكتور"));
  CHECK(says("د/ أحمد", "دكتور"));
  CHECK(says("م. علي", "مهندس"));
  CHECK(says("أ.د. محمد", "دكتور"));
  CHECK_FALSE(says("د أحمد", "دكتور"));
  CHECK_FALSE(says("الفقرة د.", "دكتور"));
  CHECK_FALSE(says("300 ق.م. وكانت", "مهندس"));
}

TEST_CASE("initials are one word, however they are set") {
  CHECK(says("(أ.ف.ب)", "فرانسبرس"));
  CHECK(says("أ ف ب", "فرانسبرس"));
  CHECK(says("ا. ف. ب.", "فرانسبرس"));
  CHECK(says("فرانس برس", "فرانسبرس"));
  CHECK(says("د.ب.أ", "دبا"));
  CHECK_FALSE(says("أ.ف", "اف"));
  CHECK_FALSE(says("أ، ف، ب", "فرانسبرس"));
}

TEST_CASE("a row of letters beyond six is no word") {
  Analyzer analyzer;
  for (const Token& token : analyzer.analyze("ا ب ت ث ج ح خ د ذ ر")) CHECK(token.stems.size() <= 1);
}

TEST_CASE("at both ends of a text there is no neighbour") {
  CHECK_FALSE(says("د.", "دكتور"));
  CHECK_FALSE(says("كم", "كيلومتر"));
  CHECK_FALSE(says("5", "كيلومتر"));
}

}  // namespace
}  // namespace fihris
