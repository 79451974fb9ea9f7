#include "common/text/hijri_calendar.h"

#include <algorithm>
#include <memory>
#include <vector>

#include <unicode/ucal.h>

#include "common/base/error.h"

namespace fihris {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int months_per_year = 12;

void check(UErrorCode error) {
  if (U_FAILURE(error)) throw Error(std::string("ICU has no calendar of Umm al-Qura: ") + u_errorName(error));
}

struct CalendarCloser {
  void operator()(UCalendar* calendar) const { ucal_close(calendar); }
};
using Calendar = std::unique_ptr<UCalendar, CalendarCloser>;

Calendar open_calendar() {
  UErrorCode error = U_ZERO_ERROR;
  Calendar calendar(ucal_open(u"UTC", 3, "ar@calendar=islamic-umalqura", UCAL_TRADITIONAL, &error));
  check(error);
  return calendar;
}

sys_days first_day(UCalendar* calendar, int year, int month) {
  UErrorCode error = U_ZERO_ERROR;
  ucal_clear(calendar);
  ucal_setDate(calendar, year, month, 1, &error);
  const double milliseconds = ucal_getMillis(calendar, &error);
  check(error);
  return sys_days(days(static_cast<int>(milliseconds / 86'400'000)));
}

// The first day of each month, and the day after the last one: with them neither direction needs ICU, whose calendars
// must not be shared by threads.
std::vector<sys_days> make_month_starts() {
  const Calendar calendar = open_calendar();
  std::vector<sys_days> starts;
  for (int year = first_hijri_year; year <= last_hijri_year; ++year)
    for (int month = 0; month < months_per_year; ++month) starts.push_back(first_day(calendar.get(), year, month));
  starts.push_back(first_day(calendar.get(), last_hijri_year + 1, 0));
  return starts;
}

const std::vector<sys_days>& month_starts() {
  static const std::vector<sys_days> starts = make_month_starts();
  return starts;
}

}  // namespace

std::optional<Date> to_gregorian(HijriDate date) {
  if (date.year < first_hijri_year || date.year > last_hijri_year) return std::nullopt;
  if (date.month < 1 || date.month > months_per_year || date.day < 1 || date.day > 30) return std::nullopt;
  const auto months = static_cast<std::size_t>((date.year - first_hijri_year) * months_per_year) + date.month - 1;
  const sys_days day = month_starts()[months] + days(date.day - 1);
  return day < month_starts()[months + 1] ? std::optional(Date(day)) : std::nullopt;
}

std::optional<HijriDate> to_hijri(Date date) {
  if (!date.ok()) return std::nullopt;
  const std::vector<sys_days>& starts = month_starts();
  const sys_days day(date);
  if (day < starts.front() || day >= starts.back()) return std::nullopt;
  const auto start = std::upper_bound(starts.begin(), starts.end(), day) - 1;
  const auto months = static_cast<int>(start - starts.begin());
  return HijriDate{first_hijri_year + months / months_per_year, static_cast<unsigned>(months % months_per_year) + 1,
                   static_cast<unsigned>((day - *start).count()) + 1};
}

}  // namespace fihris
