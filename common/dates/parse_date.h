// Dates as Arabic news pages, feeds and files write them.
//
// Read are: ISO 8601 and its like (2024-04-13T22:00+03:00, 20240413, 2024-4-3), the dates of mail, feeds and HTTP (Sat,
// 13 Apr 2024 08:00:00 GMT), names of months of every Arab country and in English and French, alone or two of them («13
// نيسان/أبريل 2024»), days in words («الثاني عشر من مايو 2024»), numbers in every script, the Hijri calendar of Umm
// al-Qura («4 شوال 1445», and when both calendars are there the Gregorian day), and with a reference days without a
// year, «أمس», «الأحد الماضي», «منذ ساعتين». The day is the one that is written: time zones do not move it. Of 5/4/2024
// the day is the first number, unless that is no date. A month without a day is no date: any day would be made up.
//
// Dates are from 1800 to 2099 and, with a reference, at most two days after it. Harakat, tatweel, invisible characters
// and the spelling of hamza do not matter. Work grows linearly with the text. Any thread may call these.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "common/base/date.h"
#include "common/dates/date_reading.h"

namespace fihris {

// The day that the whole text names, with or without a time; nothing when there is any other word. `reference` is the
// day that relative words count from: the date of the page, or the day it was fetched. A text that is one number of 9
// or 10 digits counts seconds since 1970, one of 12 or 13 milliseconds (in UTC, from 1990 to 2099).
std::optional<Date> parse_date(std::string_view text, std::optional<Date> reference = std::nullopt);

struct FoundDate {
  Date date;
  std::size_t begin = 0;  // the bytes of the line that name the day, with its day of the week, without time and label
  std::size_t end = 0;
  DateForm form = DateForm::written;
  bool is_labelled = false;  // a word such as «نشر», «تحديث», "published" stands shortly before
};

// The first date in a line among those that are named most surely (see DateForm): «آخر تحديث: السبت 13 أبريل 2024 -
// 14:05 بتوقيت غرينتش». Telephones, scores, prices, times and seasons (2023/2024) are no dates. Lines of prose speak of
// other days than their own: who looks for the date of a page should prefer labelled ones, then short lines.
std::optional<FoundDate> find_date(std::string_view line, std::optional<Date> reference = std::nullopt);

}  // namespace fihris
