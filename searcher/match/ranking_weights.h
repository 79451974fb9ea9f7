// Every number of the ranking, in one place. ARCHITECTURE.md says how they were measured.
#pragma once

namespace fihris::ranking {

// How much a word counts that is found at each level of analysis. A word found as written is found at all of
// them, so its weight is their sum.
inline constexpr double folded = 0.4;
inline constexpr double stem = 0.9;
inline constexpr double root = 0.6;

// Each of several stems, or roots, of a word that can be read in several ways: it counts less than a sure one.
inline constexpr double alternative = 0.6;

// A word of the title counts so much more, at each level, beside its place in the text.
inline constexpr double title = 0.2;

// Okapi BM25.
inline constexpr double bm25_k1 = 0.9;
inline constexpr double bm25_k2 = 0;  // no extra for short queries
inline constexpr double bm25_k3 = 0;  // a word typed twice is a clause of its own twice, which is enough
inline constexpr double bm25_b = 0.65;
inline constexpr double bm25_min_normlen = 0.5;

}  // namespace fihris::ranking
