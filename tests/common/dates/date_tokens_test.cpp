#include "common/dates/date_tokens.h"

#include <doctest/doctest.h>

#include "common/dates/date_words.h"

using namespace fihris;

namespace {

std::string joined(std::string_view text) {
  std::string result;
  for (const DateToken& token : split_date_tokens(text)) {
    if (!result.empty()) result += token.after_blank ? " " : "|";
    result += token.kind == DateTokenKind::sign ? std::string(1, static_cast<char>(token.sign)) : token.text;
  }
  return result;
}

}  // namespace

TEST_CASE("letters, digits and signs that touch are tokens of their own") {
  CHECK(joined("١٤٤٥هـ") == "1445|ه");
  CHECK(joined("2024-04-13T08:00") == "2024|-|04|-|13|t|08|:|00");
  CHECK(joined("13 أبريل، 2024") == "13 ابريل|, 2024");
}

TEST_CASE("hamza, harakat, tatweel, accents and capitals do not matter") {
  CHECK(joined("الأربِعـــاء") == "الاربعا");
  CHECK(joined("ثَانِيَة شؤون هيئة") == "ثانيه شوون هييه");
  CHECK(joined("AOÛT Février") == "aout fevrier");
}

TEST_CASE("signs of one meaning are one sign") {
  CHECK(joined("١٣؍٤") == "13|/|4");
  CHECK(joined("13\\4") == "13|/|4");
  CHECK(joined("1–2−3‐4") == "1|-|2|-|3|-|4");
  CHECK(joined("１３：０５") == "13|:|05");
}

TEST_CASE("invisible characters are not there, and every blank is one") {
  CHECK(joined("20\u200F24") == "2024");
  CHECK(joined("13\u00A0\u2003أبريل") == "13 ابريل");
  CHECK(joined("\uFEFF \u202B") == "");
}

TEST_CASE("a token covers its bytes with its marks") {
  const std::string text = " أمسِ، \xFF";
  const auto tokens = split_date_tokens(text);
  REQUIRE(tokens.size() == 3);
  CHECK(text.substr(tokens[0].begin, tokens[0].end - tokens[0].begin) == "أمسِ");
  CHECK(tokens[1].begin == tokens[0].end);
  CHECK(tokens[2].end == text.size());
}

TEST_CASE("long words and numbers are cut at 32 bytes") {
  const auto tokens = split_date_tokens(std::string(1000, '7') + std::string(1000, 'x'));
  REQUIRE(tokens.size() == 2);
  CHECK(tokens[0].text == std::string(32, '7'));
  CHECK(tokens[1].text.size() == 32);
  CHECK(tokens[1].end == 2000);
}

TEST_CASE("words that dates know carry their meaning") {
  const auto tokens = read_date_tokens("السبت كتاب");
  REQUIRE(tokens.size() == 2);
  REQUIRE(tokens[0].word != nullptr);
  CHECK(tokens[0].word->as(DateMeaning::weekday) == 6);
  CHECK(tokens[1].word == nullptr);
}
