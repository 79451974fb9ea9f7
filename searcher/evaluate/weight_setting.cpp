#include "searcher/evaluate/weight_setting.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "common/base/error.h"

namespace fihris {

void set_weight(RankingWeights& weights, const std::string& setting) {
  const std::size_t sign = std::min(setting.find('='), setting.size());
  const auto named = std::find_if(ranking_weight_names.begin(), ranking_weight_names.end(),
                                  [&](const NamedWeight& each) { return each.name == setting.substr(0, sign); });
  double value = -1;
  const char* const end = setting.data() + setting.size();
  const auto parsed = std::from_chars(setting.data() + std::min(sign + 1, setting.size()), end, value);
  if (named != ranking_weight_names.end() && parsed.ec == std::errc() && parsed.ptr == end && value >= 0 &&
      std::isfinite(value)) {
    weights.*(named->weight) = value;
    return;
  }
  std::string names;
  for (const NamedWeight& each : ranking_weight_names) names += (names.empty() ? "" : ", ") + std::string(each.name);
  throw UsageError("--set " + setting + ": expected NAME=VALUE, a value of 0 or more, and a name of " + names);
}

}  // namespace fihris
