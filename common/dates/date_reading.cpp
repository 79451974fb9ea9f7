#include "common/dates/date_reading.h"

namespace fihris {
namespace {

bool skip_weekday(DateCursor& cursor) {
  cursor.skip_words(DateMeaning::lead);
  cursor.skip_sign("(");
  if (!cursor.skip_word(DateMeaning::weekday) && !cursor.skip_word(DateMeaning::short_weekday)) return false;
  cursor.skip_sign(")");
  cursor.skip_sign(".");
  cursor.skip_comment();
  cursor.skip_sign(",-:|/");
  cursor.skip_comment();
  cursor.skip_words(DateMeaning::lead);
  return true;
}

std::optional<DateReading> read_calendar_date(const DateCursor& cursor) {
  const auto reading = read_numeric_date(cursor);
  return reading ? reading : read_named_date(cursor);
}

std::optional<DateReading> read_with_weekday(DateCursor cursor) {
  return skip_weekday(cursor) ? read_calendar_date(cursor) : std::nullopt;
}

// The same day in the other calendar: «4 شوال 1445 هـ الموافق 13 أبريل 2024», "1445/10/4 - 2024/4/13".
std::optional<DateReading> read_companion(DateCursor cursor, bool is_hijri) {
  cursor.skip_sign(",");
  const bool has_sign = cursor.skip_sign("-/|(=");
  const bool has_word = cursor.skip_word(DateMeaning::corresponding);
  if (!has_sign && !has_word && !is_hijri) return std::nullopt;
  skip_weekday(cursor);
  auto reading = read_calendar_date(cursor);
  if (!reading || reading->form != DateForm::written || reading->is_hijri == is_hijri) return std::nullopt;
  DateCursor end(cursor.context(), reading->next);
  if (has_sign && end.skip_sign(")")) reading->next = end.at();
  return reading;
}

}  // namespace

std::optional<DateReading> read_date(const DateCursor& cursor) {
  auto reading = read_calendar_date(cursor);
  if (!reading) reading = read_with_weekday(cursor);
  if (!reading) return read_relative_date(cursor);
  if (reading->form != DateForm::written) return reading;
  const auto other = read_companion(DateCursor(cursor.context(), reading->next), reading->is_hijri);
  if (!other) return reading;
  // The moon is seen on different days in different countries, so that the Gregorian day is the sure one.
  if (reading->is_hijri) return other;
  reading->next = other->next;
  return reading;
}

}  // namespace fihris
