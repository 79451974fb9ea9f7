// An article as the words that tell its story, each with its weight, so that reports of one event can be told by how
// alike they are.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/index/article.h"

namespace fihris {

struct WordWeight {
  std::uint64_t word = 0;  // hash of its stem
  float weight = 0;
};

struct StoryVector {
  std::vector<WordWeight> words;  // by rising hash; the squares of the weights add up to 1
  std::optional<Date> date;       // as the article says itself, not as its file's time does
  std::uint16_t months = 0;       // that the text names: bit 0 is January, by whatever name
};

// The cosine of the two, 0 to 1, less for what is of different times: by half for each week beyond two days that the
// dates are apart, by a quarter when only one has a date, and by half when both texts name months, but none that the
// other names.
double likeness(const StoryVector& a, const StoryVector& b);

// How rare a stem is: ln(N / n), where n of N articles have it; 0 for one that tells nothing.
using Rarity = std::function<double(std::string_view stem)>;

// Weighs words by (1 + ln tf) × rarity, as topic detection and tracking does (Allan et al. 1998); those of the title
// count twice, and the 300 heaviest are kept. Remembers what it was told of a stem. Not for two threads at once; the
// analyser must outlive it.
class StoryVectors {
 public:
  StoryVectors(Analyzer& analyzer, Rarity rarity);

  StoryVector of(const Article& article);

 private:
  struct Stem {
    std::uint64_t key = 0;
    double rarity = 0;
    std::uint16_t month = 0;  // its bit, when it is the name of one
  };
  using Counts = std::unordered_map<std::uint64_t, double>;

  void count(std::string_view text, double times, StoryVector& vector, Counts& counts);
  void weigh(const Counts& counts, std::vector<WordWeight>& words) const;
  std::uint16_t months_of(const Token& token) const;
  const Stem& stem(std::string_view text);

  Analyzer& analyzer_;
  Rarity rarity_;
  std::unordered_map<std::string, Stem> stems_;
  std::unordered_map<std::uint64_t, double> rarities_;
};

}  // namespace fihris
