// The words, numbers and signs of a text, as the readers of dates want them: without what does not matter to a date.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fihris {

class DateWord;

enum class DateTokenKind : std::uint8_t { word, number, sign };

struct DateToken {
  DateTokenKind kind = DateTokenKind::sign;
  // Of a word its letters, without harakat, tatweel, hamza, accents and capitals («الأربعاءُ» is "الاربعا"); of a number
  // its digits in ASCII; of a sign nothing. Cut at 32 bytes: no word of a date is as long.
  std::string text;
  char32_t sign = 0;  // '/' for the Arabic date separator too, ',' for '،', '-' for every dash
  std::size_t begin = 0;
  std::size_t end = 0;
  bool after_blank = false;
  const DateWord* word = nullptr;  // what the word means in a date, if anything
};

// In order, without blanks and invisible characters. Letters and digits that touch are two tokens: «١٤٤٥هـ».
std::vector<DateToken> split_date_tokens(std::string_view text);

// The same, with the meaning of each word.
std::vector<DateToken> read_date_tokens(std::string_view text);

}  // namespace fihris
