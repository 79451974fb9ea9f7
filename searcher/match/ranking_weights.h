// Every number of the ranking, in one place. ARCHITECTURE.md says how they were measured.
#pragma once

#include <array>
#include <string_view>

namespace fihris {

// One search may change them, to measure what each is worth: `fihris-searcher eval --set root=0`.
struct RankingWeights {
  // How much a word counts that is found at each level of analysis. A word found as written is found at all of
  // them, so its weight is their sum.
  double folded = 0.35;
  double stem = 0.8;
  double root = 1.2;

  // Of a word that can be read in several ways: how much its likeliest stem (or root) counts, and each other one.
  double likeliest = 0.8;
  double alternative = 0.25;

  // A synonym of the user's own table, of what the word itself counts.
  double synonym = 0.5;

  // A haraka of the query that the text has too, beside the word that has it.
  double marks = 0.1;

  // A word of the title counts so much more, at each level, beside its place in the text.
  double title = 0.14;

  // BM25+ (Lv and Zhai, CIKM 2011): how soon more occurrences of a word stop counting, and how much long texts are held
  // back. A text shorter than min_normlen times the average counts as that long. That a word is there at all counts
  // delta, so that a long text with all the words is not left behind a short one with some.
  double bm25_k1 = 1.0;
  double bm25_b = 0.95;
  double bm25_min_normlen = 0.3;
  double bm25_delta = 1;

  bool operator==(const RankingWeights&) const = default;
};

struct NamedWeight {
  std::string_view name;
  double RankingWeights::*weight;
};

inline constexpr std::array ranking_weight_names{
    NamedWeight{"folded", &RankingWeights::folded},
    NamedWeight{"stem", &RankingWeights::stem},
    NamedWeight{"root", &RankingWeights::root},
    NamedWeight{"likeliest", &RankingWeights::likeliest},
    NamedWeight{"alternative", &RankingWeights::alternative},
    NamedWeight{"synonym", &RankingWeights::synonym},
    NamedWeight{"marks", &RankingWeights::marks},
    NamedWeight{"title", &RankingWeights::title},
    NamedWeight{"k1", &RankingWeights::bm25_k1},
    NamedWeight{"b", &RankingWeights::bm25_b},
    NamedWeight{"min_normlen", &RankingWeights::bm25_min_normlen},
    NamedWeight{"delta", &RankingWeights::bm25_delta},
};

}  // namespace fihris
