// Points for being new, that fall by half in each half-life: see AnswerOptions::half_life_days.
//   Freshness fresh(30, today, most);
//   query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, query, Xapian::Query(&fresh));
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

#include "common/base/date.h"

namespace fihris {

// What an article of the best score gets when it is of today, as a share of that score.
inline constexpr double freshness_share = 0.5;

// 1 for an article of today or later, 0.5 for one that is a half-life old. REQUIRES half_life_days > 0.
double freshness(Date date, Date today, double half_life_days);

// The documents that have a date.
class FreshDocuments : public Xapian::ValuePostingSource {
 public:
  FreshDocuments(double half_life_days, Date today, double most);

  void init(const Xapian::Database& segment) override;
  double get_weight() const override;
  FreshDocuments* clone() const override { return new FreshDocuments(half_life_days_, today_, most_); }
  std::string get_description() const override { return "FreshDocuments"; }

 private:
  double half_life_days_;
  Date today_;
  double most_;
};

}  // namespace fihris
