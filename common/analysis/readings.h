// The ways to read a word, while they are collected.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>

#include "common/analysis/light_stemmer.h"

namespace fihris {

// The cheapest ways to read a word, in order of cost, each with a stem of its own.
class Readings {
 public:
  void add(const Reading& reading, float cost);

  // The cheapest one, and those that cost hardly more.
  StemAnalysis result() const;

 private:
  static constexpr std::size_t most_known = 3;  // leaves room for guesses

  struct Item {
    Reading reading;
    float cost = INFINITY;
  };

  std::array<Item, most_known> items_{};
  std::size_t count_ = 0;
};

}  // namespace fihris
