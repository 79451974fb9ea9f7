// What a reader of dates found among the tokens of a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "common/base/date.h"
#include "common/dates/date_cursor.h"

namespace fihris {

// How a text names a day, the surest first.
enum class DateForm : std::uint8_t {
  written,       // day, month and year all stand in the text
  year_assumed,  // "13 April": the one nearest to the reference, unless it lies behind it
  relative,      // "yesterday", "Sunday"
};

struct DateReading {
  Date date;
  DateForm form = DateForm::written;
  bool is_hijri = false;
  std::size_t next = 0;  // the token behind the date
};

// The readers: each reads a date that begins at the cursor. None takes more tokens than a small bound.

// 2024-04-13, 13/4/2024, 13.4.24, 20240413, and «1445/10/4 هـ».
std::optional<DateReading> read_numeric_date(DateCursor cursor);
// «13 نيسان/أبريل 2024», "April 13, 2024", "13-Apr-24", «الثاني عشر من مايو 2024», «4 شوال 1445».
std::optional<DateReading> read_named_date(DateCursor cursor);
// «أمس», «الأحد الماضي», «قبل 3 أيام», "2 hours ago". Nothing without a reference.
std::optional<DateReading> read_relative_date(DateCursor cursor);
// Any of them, with a day of the week before it and the same day in the other calendar behind it.
std::optional<DateReading> read_date(const DateCursor& cursor);

}  // namespace fihris
