// The Hijri calendar of Umm al-Qura, the civil calendar of Saudi Arabia: the one that printed Hijri dates follow most.
// Months that begin when the moon is seen (Morocco, and Ramadan everywhere) may differ from it by a day.
#pragma once

#include <optional>

#include "common/base/date.h"

namespace fihris {

struct HijriDate {
  int year = 0;
  unsigned month = 0;  // 1 is Muharram
  unsigned day = 0;

  friend bool operator==(const HijriDate&, const HijriDate&) = default;
};

// The years that the tables of Umm al-Qura cover: from November 1882 to November 2174.
inline constexpr int first_hijri_year = 1300;
inline constexpr int last_hijri_year = 1600;

// {1445, 10, 4} is 2024-04-13. Nothing for a day that does not exist (month 13, the 30th of a month of 29 days) or
// outside those years. Any thread may call this. The first call takes some milliseconds. Throws Error when ICU lacks
// the calendar.
std::optional<Date> to_gregorian(HijriDate date);

// The other way round. Nothing outside those years.
std::optional<HijriDate> to_hijri(Date date);

}  // namespace fihris
