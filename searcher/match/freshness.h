// Points for being new, that fall by half in each half-life: see AnswerOptions::half_life_days.
//   score += most * freshness(date, today, 30);
#pragma once

#include <cstdint>
#include <vector>

#include "common/base/date.h"

namespace fihris {

// What an article of the best score gets when it is of today, as a share of that score.
inline constexpr double freshness_share = 0.5;

// 1 for an article of today or later, 0.5 for one that is a half-life old. REQUIRES half_life_days > 0.
double freshness(Date date, Date today, double half_life_days);

// The same times `most` for many documents, computed once for each age.
class FreshnessByDay {
 public:
  FreshnessByDay(Date today, double half_life_days, double most)
      : today_(day_number(today)), half_life_days_(half_life_days), most_(most) {}

  // A day as Columns::days() has it: 0 for no_day.
  double points(std::int32_t day);

 private:
  std::int32_t today_;
  double half_life_days_;
  double most_;
  std::vector<double> by_age_;
};

}  // namespace fihris
