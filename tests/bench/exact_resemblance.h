// The resemblance of texts as it is defined, from all their shingles: what sketches are measured against.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace fihris::bench {

// The hashes of all groups of four folded words among the first `most_words` of a text, sorted, each once.
std::vector<std::uint64_t> shingles_of(std::string_view text, std::size_t most_words = ~std::size_t{0});

struct ExactResemblance {
  double resemblance = 0;
  double containment = 0;
  std::size_t common = 0;
};

ExactResemblance resemblance_of(std::size_t common, std::size_t first, std::size_t second);
ExactResemblance exact_resemblance(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

struct ExactPair {
  std::uint32_t earlier;
  std::uint32_t later;
  ExactResemblance alike;
};

// All pairs with at least `least_common` shingles in common, by the later one.
std::vector<ExactPair> exact_pairs(const std::vector<std::vector<std::uint64_t>>& texts, std::size_t least_common);

}  // namespace fihris::bench
