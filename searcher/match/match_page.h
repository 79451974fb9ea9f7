// The articles that a search found, by number, before anything of them is read.
#pragma once

#include <cstdint>
#include <vector>

#include "searcher/facet.h"

namespace fihris {

struct Match {
  std::uint32_t document = 0;  // valid until reopen()
  double score = 0;
  std::uint32_t copies = 0;  // other articles of the index with the same text, whether they match or not
};

struct MatchPage {
  std::vector<Match> matches;  // in the order that was asked for
  std::uint64_t total = 0;     // matches with all copies
  bool total_is_exact = true;
  bool is_timed_out = false;  // see AnswerOptions::timeout_seconds
  double most_freshness = 0;  // points that an article of today got for being new
  Facets facets;              // as many as were asked for
};

}  // namespace fihris
