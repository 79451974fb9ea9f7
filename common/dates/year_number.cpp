#include "common/dates/year_number.h"

#include "common/dates/date_cursor.h"
#include "common/text/hijri_calendar.h"

namespace fihris {
namespace {

std::optional<Date> hijri_date(long long year, long long month, long long day, std::optional<Date> reference) {
  if (!is_hijri_year(year) || month < 1 || month > 12 || day < 1 || day > 30) return std::nullopt;
  const auto date = to_gregorian({static_cast<int>(year), static_cast<unsigned>(month), static_cast<unsigned>(day)});
  return date && is_plausible(*date, reference) ? date : std::nullopt;
}

}  // namespace

bool is_hijri_year(long long year) {
  return year >= first_hijri_year && year <= 1500;
}

std::optional<Date> date_of_year(const DateToken& year, long long month, long long day, Era era,
                                 std::optional<Date> reference) {
  const long long number = value_of(year);
  const bool is_short = year.text.size() <= 2;
  if (era == Era::hijri) return hijri_date(is_short ? 1400 + number : number, month, day, reference);
  if (!is_short) return plausible_date(number, month, day, reference);
  const auto recent = number < 50 ? plausible_date(2000 + number, month, day, reference) : std::nullopt;
  return recent ? recent : plausible_date(1900 + number, month, day, reference);
}

}  // namespace fihris
