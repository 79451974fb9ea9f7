#include "searcher/query/date_phrase.h"

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <utility>
#include <vector>

#include "common/dates/date_cursor.h"
#include "common/dates/date_tokens.h"
#include "common/dates/parse_date.h"
#include "common/text/hijri_calendar.h"

namespace fihris {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using enum DateMeaning;

constexpr std::size_t longest_phrase = 128;

DateRange between(sys_days first, sys_days last) {
  return {Date(first), Date(last)};
}

// The day on which a month of either calendar begins; month 13 is the first of the next year.
std::optional<sys_days> begin_of_month(long long year, int month) {
  if (month > 12) return begin_of_month(year + 1, month - 12);
  if (year >= first_hijri_year && year < last_hijri_year) {
    const auto day = to_gregorian({static_cast<int>(year), static_cast<unsigned>(month), 1});
    return day ? std::optional(sys_days(*day)) : std::nullopt;
  }
  if (year < 1800 || year > 2099) return std::nullopt;
  return sys_days(std::chrono::year(static_cast<int>(year)) / month / 1);
}

std::optional<DateRange> months_of(long long year, int month, int count) {
  const auto begin = begin_of_month(year, month);
  const auto end = begin_of_month(year, month + count);
  if (!begin || !end || month < 1 || month > 12) return std::nullopt;
  return between(*begin, *end - days(1));
}

bool is_year(const DateToken* number) {
  return number != nullptr && number->kind == DateTokenKind::number && number->text.size() == 4;
}

// «2024», «1445 هـ».
std::optional<DateRange> read_year(DateCursor cursor) {
  cursor.skip_word(of_year);
  const DateToken* year = cursor.number(4, 4);
  if (year == nullptr) return std::nullopt;
  cursor.skip_word(hijri_era);
  cursor.skip_word(common_era);
  return cursor.at_end() ? months_of(value_of(*year), 1, 12) : std::nullopt;
}

// «2024-04», «4/2024».
std::optional<DateRange> read_numeric_month(DateCursor cursor) {
  const DateToken* first = cursor.number(1, 4);
  if (first == nullptr || !cursor.skip_sign("-/.")) return std::nullopt;
  const DateToken* second = cursor.number(1, 4);
  if (second == nullptr || !cursor.at_end() || is_year(first) == is_year(second)) return std::nullopt;
  if (!is_year(first)) std::swap(first, second);
  return months_of(value_of(*first), static_cast<int>(value_of(*second)), 1);
}

// The latest year in which the month has begun.
long long year_before(int month, Date today) {
  const int year = static_cast<int>(today.year());
  return month <= static_cast<int>(static_cast<unsigned>(today.month())) ? year : year - 1;
}

long long hijri_year_before(int month, Date today) {
  const auto hijri = to_hijri(today);
  if (!hijri) return 0;
  return month <= static_cast<int>(hijri->month) ? hijri->year : hijri->year - 1;
}

// «نيسان/أبريل 2024», «رمضان المبارك 1445 هـ», «رمضان».
std::optional<DateRange> read_named_month(DateCursor cursor, Date today) {
  cursor.skip_word(unit_months);  // «شهر رمضان»
  auto month = cursor.word(DateMeaning::month);
  const bool is_hijri = !month;
  if (is_hijri) month = cursor.word(hijri_month);
  if (!month) return std::nullopt;
  if (!is_hijri && cursor.skip_sign("/")) cursor.skip_word(DateMeaning::month);
  cursor.skip_word(month_epithet);
  cursor.skip_word(of_year);
  const DateToken* year = cursor.number(4, 4);
  cursor.skip_word(is_hijri ? hijri_era : common_era);
  if (!cursor.at_end()) return std::nullopt;
  if (year != nullptr) return months_of(value_of(*year), *month, 1);
  return months_of(is_hijri ? hijri_year_before(*month, today) : year_before(*month, today), *month, 1);
}

// A day, a week, a month or a year, in days or in months.
struct Unit {
  int days = 0;
  int months = 0;
};

// With the article or without: «الأسبوع», «أسبوع».
std::optional<Unit> take_unit(DateCursor& cursor) {
  const DateToken* token = cursor.peek();
  if (token == nullptr || token->kind != DateTokenKind::word) return std::nullopt;
  std::string_view name = token->text;
  if (name.starts_with("ال")) name.remove_prefix(std::string_view("ال").size());
  const DateWord* word = find_date_word(name);
  if (word == nullptr) return std::nullopt;
  const auto in_days = word->as(unit_days), in_months = word->as(unit_months);
  if (!in_days && !in_months) return std::nullopt;
  cursor.skip_any();
  return Unit{in_days.value_or(0), in_months.value_or(0)};
}

bool take(DateCursor& cursor, std::initializer_list<std::string_view> words) {
  const DateToken* token = cursor.peek();
  if (token == nullptr || std::find(words.begin(), words.end(), std::string_view(token->text)) == words.end())
    return false;
  cursor.skip_any();
  return true;
}

sys_days begin_of_week(sys_days day) {
  return day - (std::chrono::weekday(day) - std::chrono::Sunday);
}

// The unit of the calendar that `today` is in, or the one before it.
DateRange calendar_unit(Unit unit, bool is_last, Date today) {
  const int back = is_last ? 1 : 0;
  if (unit.days == 1) return between(sys_days(today) - days(back), sys_days(today) - days(back));
  if (unit.days > 1) {
    const sys_days begin = begin_of_week(today) - days(7 * back);
    return between(begin, begin + days(6));
  }
  const Date month = today.year() / today.month() / 1;
  if (unit.months == 1) return between(sys_days(month - months(back)), sys_days(month + months(1 - back)) - days(1));
  const Date year = (today.year() - std::chrono::years(back)) / 1 / 1;
  return between(sys_days(year), sys_days(year + std::chrono::years(1)) - days(1));
}

// «هذا الأسبوع», «الشهر الماضي», "last week".
std::optional<DateRange> read_calendar_unit(DateCursor cursor, Date today) {
  const bool is_this = take(cursor, {"هذا", "هذه", "this"});
  const bool is_last_before = !is_this && take(cursor, {"last"});
  const auto unit = take_unit(cursor);
  if (!unit) return std::nullopt;
  const bool is_last_behind = !is_this && !is_last_before && cursor.skip_word(last);
  if (!cursor.at_end() || !(is_this || is_last_before || is_last_behind)) return std::nullopt;
  return calendar_unit(*unit, !is_this, today);
}

// «آخر 7 أيام», "last 30 days", «آخر أسبوع»: up to today.
std::optional<DateRange> read_last_days(DateCursor cursor, Date today) {
  if (!take(cursor, {"اخر", "last", "past"})) return std::nullopt;
  const DateToken* number = cursor.number(1, 4);
  const auto count = number != nullptr ? static_cast<int>(value_of(*number)) : 1;
  const auto unit = take_unit(cursor);
  if (!unit || !cursor.at_end() || count == 0) return std::nullopt;
  const Date begin = today - months(unit->months * count);
  const Date valid = begin.ok() ? begin : begin.year() / begin.month() / std::chrono::last;
  return between(sys_days(valid) - days(unit->days * count) + days(1), sys_days(today));
}

std::optional<DateRange> read_day(std::string_view text, Date today) {
  auto day = parse_date(text);
  if (!day) day = parse_date(text, today);
  return day ? std::optional(DateRange{*day, *day}) : std::nullopt;
}

std::optional<DateRange> read_period(std::string_view text, Date today) {
  const std::vector<DateToken> tokens = read_date_tokens(text);
  const DateContext context{tokens, today, false};
  const DateCursor cursor(context);
  if (auto year = read_year(cursor)) return year;
  if (auto month = read_numeric_month(cursor)) return month;
  if (auto month = read_named_month(cursor, today)) return month;
  if (auto unit = read_calendar_unit(cursor, today)) return unit;
  if (auto recent = read_last_days(cursor, today)) return recent;
  return read_day(text, today);
}

struct Ends {
  DateRange left, right;

  bool are_turned() const { return left.first && right.last && *left.first > *right.last; }
};

// «2024-04..2024-06», also open on one side.
std::optional<Ends> read_ends(std::string_view text, Date today) {
  const std::size_t dots = text.find("..");
  if (dots == text.npos || text.size() > longest_phrase) return std::nullopt;
  const std::string_view left = text.substr(0, dots), right = text.substr(dots + 2);
  const auto first = left.empty() ? std::optional(DateRange{}) : read_period(left, today);
  const auto last = right.empty() ? std::optional(DateRange{}) : read_period(right, today);
  if (!first || !last || (left.empty() && right.empty())) return std::nullopt;
  return Ends{*first, *last};
}

std::optional<DateRange> read_range(std::string_view text, Date today) {
  const auto ends = read_ends(text, today);
  if (!ends) return std::nullopt;
  return ends->are_turned() ? DateRange{ends->right.first, ends->left.last}
                            : DateRange{ends->left.first, ends->right.last};
}

}  // namespace

std::optional<DateRange> read_date_phrase(std::string_view text, Date today) {
  if (text.empty() || text.size() > longest_phrase) return std::nullopt;
  return text.find("..") == text.npos ? read_period(text, today) : read_range(text, today);
}

bool is_turned_range(std::string_view text, Date today) {
  const auto ends = read_ends(text, today);
  return ends && ends->are_turned();
}

}  // namespace fihris
