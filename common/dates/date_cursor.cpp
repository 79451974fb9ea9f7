#include "common/dates/date_cursor.h"

namespace fihris {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::size_t longest_name = 3;
constexpr int most_words = 3;
constexpr std::size_t longest_comment = 10;  // tokens
constexpr int first_year = 1800;
constexpr int last_year = 2099;

bool is_one_of(const DateToken* token, std::string_view signs) {
  return token != nullptr && token->kind == DateTokenKind::sign && token->sign < 0x80 &&
         signs.find(static_cast<char>(token->sign)) != std::string_view::npos;
}

bool is_time_from(const DateCursor& cursor, std::size_t ahead) {
  return cursor.is_number(ahead) && cursor.is_sign(":", ahead + 1);
}

}  // namespace

const DateToken* DateCursor::peek(std::size_t ahead) const {
  return at_ + ahead < context_->tokens.size() ? &context_->tokens[at_ + ahead] : nullptr;
}

bool DateCursor::is_number(std::size_t ahead) const {
  return peek(ahead) != nullptr && peek(ahead)->kind == DateTokenKind::number;
}

bool DateCursor::is_sign(std::string_view signs, std::size_t ahead) const {
  return is_one_of(peek(ahead), signs);
}

bool DateCursor::touches(std::size_t ahead) const {
  return peek(ahead) != nullptr && !peek(ahead)->after_blank;
}

bool DateCursor::skip_sign(std::string_view signs) {
  return sign(signs).has_value();
}

std::optional<char> DateCursor::sign(std::string_view signs) {
  if (!is_sign(signs)) return std::nullopt;
  return static_cast<char>(context_->tokens[at_++].sign);
}

std::optional<int> DateCursor::word(DateMeaning meaning) {
  if (peek() == nullptr || peek()->word == nullptr) return std::nullopt;
  std::optional<int> value = peek()->word->as(meaning);
  std::size_t length = 1;
  std::string name = peek()->text;
  const DateWord* so_far = peek()->word;
  for (std::size_t ahead = 1; ahead < longest_name && so_far != nullptr && so_far->as(DateMeaning::phrase_start);
       ++ahead) {
    if (peek(ahead) == nullptr || peek(ahead)->kind != DateTokenKind::word) break;
    so_far = find_date_word(name.append(" ").append(peek(ahead)->text));
    const std::optional<int> longer = so_far == nullptr ? std::nullopt : so_far->as(meaning);
    if (longer) value = longer, length = ahead + 1;
  }
  if (value) at_ += length;
  return value;
}

void DateCursor::skip_words(DateMeaning meaning) {
  for (int i = 0; i < most_words && skip_word(meaning); ++i) {
  }
}

const DateToken* DateCursor::number(std::size_t fewest_digits, std::size_t most_digits) {
  if (!is_number()) return nullptr;
  const DateToken& token = *peek();
  if (token.text.size() < fewest_digits || token.text.size() > most_digits) return nullptr;
  ++at_;
  return &token;
}

void DateCursor::skip_comment() {
  std::size_t depth = 0;
  for (std::size_t ahead = 0; ahead < longest_comment; ++ahead) {
    if (is_sign("([", ahead)) ++depth;
    if (depth == 0) return;
    if (is_sign(")]", ahead) && --depth == 0) {
      at_ += ahead + 1;
      return;
    }
  }
}

bool DateCursor::number_goes_on() const {
  if (touches() && is_sign("%")) return true;
  return touches() && is_sign("/-.:,") && touches(1) && is_number(1) && !is_time_from(*this, 1);
}

bool DateCursor::is_number_tail() const {
  if (at_ < 2 || !touches()) return false;
  const DateToken& before = context_->tokens[at_ - 1];
  return is_one_of(&before, "/-.:,+") && !before.after_blank && context_->tokens[at_ - 2].kind == DateTokenKind::number;
}

long long value_of(const DateToken& number) {
  long long value = 0;
  for (const char digit : number.text) value = value * 10 + (digit - '0');
  return value;
}

bool is_plausible(const Date& date, std::optional<Date> reference) {
  if (!date.ok() || date.year() < std::chrono::year(first_year) || date.year() > std::chrono::year(last_year))
    return false;
  return !reference || sys_days(date) <= sys_days(*reference) + days(2);
}

std::optional<Date> plausible_date(long long year, long long month, long long day, std::optional<Date> reference) {
  if (year < first_year || year > last_year || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const Date date{std::chrono::year(static_cast<int>(year)), std::chrono::month(static_cast<unsigned>(month)),
                  std::chrono::day(static_cast<unsigned>(day))};
  return is_plausible(date, reference) ? std::optional(date) : std::nullopt;
}

}  // namespace fihris
