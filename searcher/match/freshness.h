// Points for being new, that fall by half in each half-life: see AnswerOptions::half_life_days.
//   score += most * freshness(date, today, 30);
#pragma once

#include <optional>
#include <string_view>

#include "common/base/date.h"

namespace fihris {

// What an article of the best score gets when it is of today, as a share of that score.
inline constexpr double freshness_share = 0.5;

// 1 for an article of today or later, 0.5 for one that is a half-life old. REQUIRES half_life_days > 0.
double freshness(Date date, Date today, double half_life_days);

}  // namespace fihris
