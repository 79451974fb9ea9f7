#include <chrono>

#include "common/dates/date_reading.h"
#include "common/dates/time_of_day.h"
#include "common/dates/year_number.h"

namespace fihris {
namespace {

using std::chrono::sys_days;

struct Month {
  int number = 0;
  Era era = Era::common;
  bool is_doubtful = false;
  bool is_latin = false;
};

std::optional<Month> read_month_word(DateCursor& cursor) {
  const bool is_latin = cursor.peek() != nullptr && !cursor.peek()->text.empty() && cursor.peek()->text[0] > 0;
  if (const auto number = cursor.word(DateMeaning::hijri_month)) return Month{*number, Era::hijri, false, is_latin};
  if (const auto number = cursor.word(DateMeaning::month)) return Month{*number, Era::common, false, is_latin};
  if (const auto number = cursor.word(DateMeaning::doubtful_month)) return Month{*number, Era::common, true, is_latin};
  return std::nullopt;
}

// The other name of the same month: «نيسان/أبريل», «نيسان (أبريل)», «نيسان أبريل». False when another month follows.
bool skip_other_name(DateCursor& cursor, Month& month) {
  DateCursor rest = cursor;
  const auto sign = rest.sign("/-(|,");
  const auto other = read_month_word(rest);
  if (!other || other->era != month.era) return true;
  if (other->number != month.number) return sign == ',';
  if (sign == '(' && !rest.skip_sign(")")) return true;
  month.is_doubtful = month.is_doubtful && other->is_doubtful;
  cursor = rest;
  return true;
}

std::optional<Month> read_month(DateCursor& cursor) {
  auto month = read_month_word(cursor);
  if (!month) return std::nullopt;
  if (month->era == Era::hijri) cursor.skip_word(DateMeaning::month_epithet);
  return skip_other_name(cursor, *month) ? month : std::nullopt;
}

// What may stand between the parts. Returns the sign that joins them, if any.
char skip_gap(DateCursor& cursor) {
  cursor.skip_comment();
  const bool has_point = cursor.skip_sign(".");
  const char sign = cursor.sign("-/,").value_or(has_point ? '.' : ' ');
  cursor.skip_comment();
  return sign;
}

std::optional<int> read_day_number(DateCursor& cursor) {
  const DateToken* number = cursor.number(1, 2);
  if (number == nullptr) return std::nullopt;
  if (cursor.touches()) cursor.skip_word(DateMeaning::ordinal_ending);
  return static_cast<int>(value_of(*number));
}

// The second of «تشرين الثاني» is no day.
bool ends_name_of_month(const DateCursor& cursor) {
  if (cursor.at() == 0) return false;
  const auto& tokens = cursor.context().tokens;
  const DateWord* both = find_date_word(tokens[cursor.at() - 1].text + " " + tokens[cursor.at()].text);
  return both != nullptr && (both->as(DateMeaning::month) || both->as(DateMeaning::hijri_month));
}

std::optional<int> read_day_word(DateCursor& cursor) {
  if (cursor.at_end() || ends_name_of_month(cursor)) return std::nullopt;
  if (const auto first = cursor.word(DateMeaning::bare_ordinal)) return first;
  auto day = cursor.word(DateMeaning::ordinal);
  if (!day || *day >= 20) return day;
  if (*day < 10 && cursor.skip_word(DateMeaning::ten)) return *day + 10;
  const auto tens = *day < 10 ? cursor.word(DateMeaning::tens) : std::nullopt;
  if (tens) return *day + *tens;
  // «الجزء الأول أبريل 2024» is a first part; the first of April has a «من».
  DateCursor behind = cursor;
  return behind.context().in_prose && !behind.skip_word(DateMeaning::of) ? std::nullopt : day;
}

// `is_joined`: the same sign stands on both sides of the month, as in 13-Apr-24, where two digits can only be a year.
const DateToken* read_year(DateCursor& cursor, Era era, bool is_joined) {
  DateCursor year = cursor;
  const bool is_short_sure = is_joined || year.skip_sign("'") || !year.context().in_prose;
  year.skip_words(DateMeaning::of_year);
  const DateToken* number = year.number(4, 4);
  if (number == nullptr && (is_short_sure || era == Era::hijri)) {
    number = year.number(2, 2);
    if (number != nullptr && year.touches() && year.is_sign(":")) return nullptr;  // a time
    DateCursor behind = year;
    if (number != nullptr && era == Era::hijri && !behind.skip_word(DateMeaning::hijri_era)) return nullptr;
  }
  if (number == nullptr || year.number_goes_on()) return nullptr;
  year.skip_word(era == Era::hijri ? DateMeaning::hijri_era : DateMeaning::common_era);
  cursor = year;
  return number;
}

std::optional<DateReading> written(const DateCursor& end, const DateToken& year, const Month& month, int day) {
  const auto date = date_of_year(year, month.number, day, month.era, end.context().reference);
  if (!date) return std::nullopt;
  return DateReading{*date, DateForm::written, month.era == Era::hijri, end.at()};
}

// The such day that is nearest to the reference, of which there may be none: a summit on 24 June is announced in May.
std::optional<Date> nearest(const Month& month, int day, Date reference) {
  std::optional<Date> best;
  const auto distance = [&](Date date) { return std::chrono::abs(sys_days(date) - sys_days(reference)); };
  for (int year = static_cast<int>(reference.year()) - 1; year <= static_cast<int>(reference.year()) + 1; ++year) {
    const auto date = plausible_date(year, month.number, day, std::nullopt);
    if (date && (!best || distance(*date) < distance(*best))) best = date;
  }
  return best && is_plausible(*best, reference) ? best : std::nullopt;
}

std::optional<Date> last_such_day(const Month& month, int day, Date reference) {
  const int year = static_cast<int>(reference.year());
  const auto date = plausible_date(year, month.number, day, std::nullopt);
  return date && sys_days(*date) < sys_days(reference) ? date
                                                       : plausible_date(year - 1, month.number, day, std::nullopt);
}

std::optional<DateReading> year_assumed(DateCursor cursor, const Month& month, int day) {
  if (!cursor.context().reference || month.is_doubtful || month.era == Era::hijri) return std::nullopt;
  if (DateCursor(cursor).skip_word(DateMeaning::coming)) return std::nullopt;
  const Date reference = *cursor.context().reference;
  DateCursor end = cursor;
  std::optional<Date> date;
  if (end.skip_word(DateMeaning::of_year) && end.skip_word(DateMeaning::last)) {  // «13 أبريل من العام الماضي»
    date = plausible_date(static_cast<int>(reference.year()) - 1, month.number, day, reference);
    cursor = end;
  } else if (cursor.skip_word(DateMeaning::last)) {  // «13 أبريل الماضي»
    date = last_such_day(month, day, reference);
  } else {
    date = nearest(month, day, reference);
  }
  return date ? std::optional(DateReading{*date, DateForm::year_assumed, false, cursor.at()}) : std::nullopt;
}

std::optional<DateReading> read_day_month(DateCursor cursor) {
  const bool is_number = cursor.is_number();
  const auto day = is_number ? read_day_number(cursor) : read_day_word(cursor);
  if (!day) return std::nullopt;
  const char before = is_number ? skip_gap(cursor) : ' ';
  cursor.skip_words(DateMeaning::of);
  const auto month = read_month(cursor);
  if (!month) return std::nullopt;
  DateCursor end = cursor;
  const char after = skip_gap(end);
  const DateToken* year = read_year(end, month->era, before == after && (after == '-' || after == '/'));
  return year != nullptr ? written(end, *year, *month, *day) : year_assumed(cursor, *month, *day);
}

// "April 13, 2024"; the time may stand before the year, as ctime() writes it.
std::optional<DateReading> read_month_day(DateCursor cursor) {
  const auto month = read_month(cursor);
  if (!month) return std::nullopt;
  const char before = skip_gap(cursor);
  const auto day = read_day_number(cursor);
  if (!day) return std::nullopt;
  DateCursor end = cursor;
  const char after = skip_gap(end);
  if (skip_time(end)) skip_zone(end);
  const DateToken* year = read_year(end, month->era, before == after && after == '-');
  if (year != nullptr) return written(end, *year, *month, *day);
  if (!month->is_latin || cursor.number_goes_on()) return std::nullopt;
  return year_assumed(cursor, *month, *day);
}

// "2024-Apr-13", «2024 أبريل 13»
std::optional<DateReading> read_year_month_day(DateCursor cursor) {
  const DateToken* year = cursor.number(4, 4);
  if (year == nullptr) return std::nullopt;
  skip_gap(cursor);
  const auto month = read_month(cursor);
  if (!month) return std::nullopt;
  skip_gap(cursor);
  const auto day = read_day_number(cursor);
  return day && !cursor.number_goes_on() ? written(cursor, *year, *month, *day) : std::nullopt;
}

}  // namespace

std::optional<DateReading> read_named_date(DateCursor cursor) {
  if (cursor.context().in_prose && cursor.is_number() && cursor.is_number_tail()) return std::nullopt;
  for (const auto read : {read_day_month, read_month_day, read_year_month_day})
    if (const auto reading = read(cursor)) return reading;
  return std::nullopt;
}

}  // namespace fihris
