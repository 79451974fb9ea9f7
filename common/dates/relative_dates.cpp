#include <chrono>

#include "common/dates/date_reading.h"

namespace fihris {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;

constexpr long long minutes_per_day = 1440;
constexpr int longest_count = 4;  // digits of «قبل 1200 يوم»

std::optional<DateReading> as_reading(const DateCursor& cursor, Date date) {
  if (!is_plausible(date, cursor.context().reference)) return std::nullopt;
  return DateReading{date, DateForm::relative, false, cursor.at()};
}

Date days_before(Date date, long long count) {
  return Date(sys_days(date) - days(count));
}

// A month back from 31 March is the last of February.
Date months_before(Date date, long long count) {
  const Date moved = date - months(count);
  return moved.ok() ? moved : Date(sys_days(moved.year() / moved.month() / std::chrono::last));
}

struct Unit {
  DateMeaning single;
  DateMeaning dual;
};
constexpr Unit units[] = {{DateMeaning::unit_minutes, DateMeaning::dual_minutes},
                          {DateMeaning::unit_days, DateMeaning::dual_days},
                          {DateMeaning::unit_months, DateMeaning::dual_months}};

Date moved_back(Date date, DateMeaning unit, long long amount) {
  if (unit == DateMeaning::unit_months) return months_before(date, amount);
  return days_before(date, unit == DateMeaning::unit_days ? amount : amount / minutes_per_day);
}

std::optional<long long> read_count(DateCursor& cursor) {
  if (const DateToken* number = cursor.number(1, longest_count)) return value_of(*number);
  const auto count = cursor.word(DateMeaning::count);
  return count ? std::optional<long long>(*count) : std::nullopt;
}

// «3 أيام», «ساعتين», «أسبوع»: the day that long before the reference.
std::optional<Date> read_span(DateCursor& cursor) {
  const Date from = *cursor.context().reference;
  cursor.skip_word(DateMeaning::about);
  for (const auto& [single, dual] : units)
    if (const auto size = cursor.word(dual)) return moved_back(from, single, 2LL * *size);
  const auto count = read_count(cursor);
  if (!count && DateCursor(cursor).skip_word(DateMeaning::plural)) return std::nullopt;
  for (const auto& [single, dual] : units) {
    const auto size = cursor.word(single);
    if (!size) continue;
    if (!count) cursor.skip_word(DateMeaning::count);  // «ساعة واحدة»
    return moved_back(from, single, count.value_or(1) * *size);
  }
  return std::nullopt;
}

// «قبل يوم الأحد», «قبل شهر رمضان», «منذ عام 2011», «قبل يومين من السباق» count from another day.
bool counts_from_elsewhere(DateCursor behind) {
  if (behind.is_number()) return true;
  for (const DateMeaning meaning : {DateMeaning::weekday, DateMeaning::month, DateMeaning::hijri_month, DateMeaning::of,
                                    DateMeaning::coming, DateMeaning::last})
    if (behind.skip_word(meaning)) return true;
  return false;
}

std::optional<DateReading> read_ago_before(DateCursor cursor) {
  if (!cursor.skip_word(DateMeaning::ago_before)) return std::nullopt;
  const auto date = read_span(cursor);
  return date && !counts_from_elsewhere(cursor) ? as_reading(cursor, *date) : std::nullopt;
}

std::optional<DateReading> read_ago_after(DateCursor cursor) {
  if (cursor.context().in_prose && cursor.is_number_tail()) return std::nullopt;
  const auto date = read_span(cursor);
  return date && cursor.skip_word(DateMeaning::ago_after) ? as_reading(cursor, *date) : std::nullopt;
}

// «أمس», and «أمس السبت».
std::optional<DateReading> read_day_shift(DateCursor cursor) {
  const auto shift = cursor.word(DateMeaning::day_shift);
  if (!shift) return std::nullopt;
  cursor.skip_word(DateMeaning::weekday);
  return as_reading(cursor, days_before(*cursor.context().reference, -*shift));
}

// «الاثنين 16 يوليو» of which the day is no plausible one is not any Monday; «الاثنين 14:05» is.
bool has_number_behind(const DateCursor& cursor) {
  return cursor.is_number() && !cursor.is_sign(":", 1);
}

// The last such day on or before the reference; «الأحد الماضي» said on a Sunday is a week before.
std::optional<DateReading> read_weekday(DateCursor cursor) {
  const Date from = *cursor.context().reference;
  cursor.skip_words(DateMeaning::lead);
  const bool is_last = cursor.skip_word(DateMeaning::last);  // "last Sunday"
  const auto day = cursor.word(DateMeaning::weekday);
  if (!day || has_number_behind(cursor) || DateCursor(cursor).skip_word(DateMeaning::coming)) return std::nullopt;
  const auto back = std::chrono::weekday(sys_days(from)) - std::chrono::weekday(static_cast<unsigned>(*day));
  const bool is_earlier = (cursor.skip_word(DateMeaning::last) || is_last) && back.count() == 0;
  return as_reading(cursor, days_before(from, is_earlier ? 7 : back.count()));
}

}  // namespace

std::optional<DateReading> read_relative_date(DateCursor cursor) {
  if (!cursor.context().reference) return std::nullopt;
  for (const auto read : {read_day_shift, read_ago_before, read_ago_after, read_weekday})
    if (const auto reading = read(cursor)) return reading;
  return std::nullopt;
}

}  // namespace fihris
