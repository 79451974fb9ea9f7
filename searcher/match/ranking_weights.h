// Every number of the ranking, in one place. ARCHITECTURE.md says how they were measured.
#pragma once

#include <array>
#include <string_view>

namespace fihris {

// One search may change them, to measure what each is worth: `fihris-searcher eval --set root=0`.
struct RankingWeights {
  // How much a word counts that is found at each level of analysis. A word found as written is found at all of
  // them, so its weight is their sum.
  double folded = 0.4;
  double stem = 0.9;
  double root = 0.6;

  // Each of several stems, or roots, of a word that can be read in several ways: it counts less than a sure one.
  double alternative = 0.6;

  // A word of the title counts so much more, at each level, beside its place in the text.
  double title = 0.2;

  // Okapi BM25: how soon more occurrences of a word stop counting, and how much long texts are held back. A text
  // shorter than min_normlen times the average counts as that long.
  double bm25_k1 = 0.9;
  double bm25_b = 0.65;
  double bm25_min_normlen = 0.5;

  bool operator==(const RankingWeights&) const = default;
};

struct NamedWeight {
  std::string_view name;
  double RankingWeights::*weight;
};

inline constexpr std::array ranking_weight_names{
    NamedWeight{"folded", &RankingWeights::folded}, NamedWeight{"stem", &RankingWeights::stem},
    NamedWeight{"root", &RankingWeights::root},     NamedWeight{"alternative", &RankingWeights::alternative},
    NamedWeight{"title", &RankingWeights::title},   NamedWeight{"k1", &RankingWeights::bm25_k1},
    NamedWeight{"b", &RankingWeights::bm25_b},      NamedWeight{"min_normlen", &RankingWeights::bm25_min_normlen},
};

}  // namespace fihris
