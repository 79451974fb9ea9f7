#include "searcher/suggest/candidates.h"

namespace fihris {

void Candidates::add(const WordEntry& entry, Cost cost) {
  Candidate& candidate = by_key_[std::string(entry.key)];
  candidate.cost = cost;
  candidate.articles += entry.articles;
  if (entry.articles <= candidate.most) return;
  candidate.key = entry.key;
  candidate.written = entry.written;
  candidate.most = entry.articles;
}

// Of equals the first one in the order of letters, so that the answer is always the same.
std::optional<Candidate> Candidates::best() const {
  const Candidate* best = nullptr;
  double most = 0;
  for (const auto& [key, candidate] : by_key_) {
    const double likely = likelihood(static_cast<double>(candidate.articles), candidate.cost);
    if (best != nullptr && (likely < most || (likely == most && key > best->key))) continue;
    best = &candidate;
    most = likely;
  }
  return best == nullptr ? std::nullopt : std::optional<Candidate>(*best);
}

}  // namespace fihris
