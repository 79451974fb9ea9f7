// How an answer is ordered and counted, beside what is asked: plain data, for the matcher and all above it.
#pragma once

#include <cstddef>

#include "common/base/date.h"

namespace fihris {

enum class SortOrder {
  relevance,  // by falling score, equals by id
  date,       // newest first, those without a date last, equals by id
};

struct AnswerOptions {
  SortOrder sort = SortOrder::relevance;

  // Half-life in days of the points that an article gets for being new; 0: none. The score becomes
  //   score + 0.5 × best × 0.5 ^ (age / half_life)
  // where best is the best score of the query without them, and age the days from the article's date to `today`, at
  // least 0. An article without a date gets none. So what is of today comes before what is old and at most half as
  // good again.
  double half_life_days = 0;
  Date today{};  // «أمس» in a query counts from it too, or from the day it is (UTC) when it is none

  bool all_copies = false;       // else of copies of one text only the first is shown
  double timeout_seconds = 5;    // then no more words give points, and no more texts are read; the answer says so
  bool exact_counts = false;     // count every match, even where texts must be read for it
  std::size_t facet_values = 0;  // so many of each facet, the most frequent; 0: no facets
  std::size_t threads = 0;       // that search segments side by side; 0: as many as cores where lists are long
};

}  // namespace fihris
