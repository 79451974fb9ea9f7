#include "searcher/match/freshness.h"

#include <algorithm>
#include <cmath>

#include "common/index/schema.h"

namespace fihris {

double freshness(Date date, Date today, double half_life_days) {
  const auto age = (std::chrono::sys_days(today) - std::chrono::sys_days(date)).count();
  return std::exp2(-static_cast<double>(std::max<decltype(age)>(0, age)) / half_life_days);
}

FreshDocuments::FreshDocuments(double half_life_days, Date today, double most)
    : Xapian::ValuePostingSource(schema::date_slot), half_life_days_(half_life_days), today_(today), most_(most) {}

void FreshDocuments::init(const Xapian::Database& segment) {
  Xapian::ValuePostingSource::init(segment);
  set_maxweight(most_);
}

double FreshDocuments::get_weight() const {
  const std::optional<Date> date = parse_compact_date(get_value());
  return date ? most_ * freshness(*date, today_, half_life_days_) : 0;
}

}  // namespace fihris
