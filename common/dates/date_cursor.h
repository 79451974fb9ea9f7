// A place among the tokens of a text, from which parts of dates are read. Copies are cheap: a reader that may fail
// works on a copy.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/base/date.h"
#include "common/dates/date_tokens.h"
#include "common/dates/date_words.h"

namespace fihris {

struct DateContext {
  const std::vector<DateToken>& tokens;
  std::optional<Date> reference;
  bool in_prose = false;  // forms that are dates only when nothing else is there are left out
};

class DateCursor {
 public:
  explicit DateCursor(const DateContext& context, std::size_t at = 0) : context_(&context), at_(at) {}

  const DateContext& context() const { return *context_; }
  std::size_t at() const { return at_; }
  bool at_end() const { return at_ >= context_->tokens.size(); }

  // Each reads what it is named after and moves past it, or stays and gives nothing.
  bool skip_sign(std::string_view signs);            // one of them
  std::optional<char> sign(std::string_view signs);  // one of them, and which
  std::optional<int> word(DateMeaning meaning);      // the longest name of up to three words
  bool skip_word(DateMeaning meaning) { return word(meaning).has_value(); }
  void skip_words(DateMeaning meaning);  // up to three
  const DateToken* number(std::size_t fewest_digits, std::size_t most_digits);
  void skip_comment();        // "(…)" or "[…]" of a few tokens, and of more brackets inside
  void skip_any() { ++at_; }  // REQUIRES not at the end

  // The token here, or one or more further on; nullptr behind the last.
  const DateToken* peek(std::size_t ahead = 0) const;
  bool is_number(std::size_t ahead = 0) const;
  bool is_sign(std::string_view signs, std::size_t ahead = 0) const;
  // No blank stands before the token.
  bool touches(std::size_t ahead = 0) const;
  // Whether the number before this place goes on: 2024.5, 13/4/2024/7, 50%.
  bool number_goes_on() const;
  // Whether the number at this place is the end of one: the 13 of 3.13.
  bool is_number_tail() const;

 private:
  const DateContext* context_;
  std::size_t at_;
};

// The value of a number of at most 18 digits.
long long value_of(const DateToken& number);

// A day of the calendar in the years that articles are of: from 1800 to 2099, and with a reference no more than two
// days after it (clocks and time zones differ).
bool is_plausible(const Date& date, std::optional<Date> reference);
std::optional<Date> plausible_date(long long year, long long month, long long day, std::optional<Date> reference);

}  // namespace fihris
