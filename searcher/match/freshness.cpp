#include "searcher/match/freshness.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace fihris {

double freshness(Date date, Date today, double half_life_days) {
  const auto age = (std::chrono::sys_days(today) - std::chrono::sys_days(date)).count();
  return std::exp2(-static_cast<double>(std::max<decltype(age)>(0, age)) / half_life_days);
}

std::optional<Date> parse_compact_date(std::string_view text) {
  if (text.size() != 8) return std::nullopt;
  return parse_iso_date(
      std::string(text.substr(0, 4)).append("-").append(text.substr(4, 2)).append("-").append(text.substr(6)));
}

}  // namespace fihris
