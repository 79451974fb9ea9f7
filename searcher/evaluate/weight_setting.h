// A number of the ranking that is changed for an experiment.
#pragma once

#include <string>

#include "searcher/match/ranking_weights.h"

namespace fihris {

// "root=0.5" sets that weight. Throws UsageError that names the weights there are.
void set_weight(RankingWeights& weights, const std::string& setting);

}  // namespace fihris
