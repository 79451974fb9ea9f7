#include "searcher/match/freshness.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace fihris {

double freshness(Date date, Date today, double half_life_days) {
  const auto age = (std::chrono::sys_days(today) - std::chrono::sys_days(date)).count();
  return std::exp2(-static_cast<double>(std::max<decltype(age)>(0, age)) / half_life_days);
}

}  // namespace fihris
