#include "searcher/match/freshness.h"

#include <algorithm>
#include <cmath>

#include "common/index/columns.h"

namespace fihris {
namespace {

double at_age(std::int64_t days, double half_life_days) {
  return std::exp2(-static_cast<double>(std::max<std::int64_t>(0, days)) / half_life_days);
}

}  // namespace

double freshness(Date date, Date today, double half_life_days) {
  return at_age(std::int64_t{day_number(today)} - day_number(date), half_life_days);
}

double FreshnessByDay::points(std::int32_t day) {
  if (day == no_day) return 0;
  const auto age = static_cast<std::size_t>(std::max<std::int64_t>(0, std::int64_t{today_} - day));
  while (by_age_.size() <= age)
    by_age_.push_back(most_ * at_age(static_cast<std::int64_t>(by_age_.size()), half_life_days_));
  return by_age_[age];
}

}  // namespace fihris
