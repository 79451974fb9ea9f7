#include "indexer/copies/resemblance.h"

#include <algorithm>
#include <bit>

namespace fihris {
namespace {

constexpr std::uint64_t low_bits = 0x5555555555555555;  // of each bin

std::uint64_t filled(std::uint64_t bins) {
  return (bins | bins >> 1) & low_bits;
}

}  // namespace

bool Resemblance::is_copy() const {
  return resemblance >= 0.5 || (containment >= 0.7 && resemblance >= 0.25);
}

Resemblance compare(const CopySignature& a, const CopySignature& b) {
  if (a.content == b.content) return {1, 1};
  if (a.shingles == 0 || b.shingles == 0) return {};
  int either = 0;
  int both = 0;
  int equal = 0;
  for (std::size_t i = 0; i < a.minima.size(); ++i) {
    const std::uint64_t in_a = filled(a.minima[i]);
    const std::uint64_t in_b = filled(b.minima[i]);
    either += std::popcount(in_a | in_b);
    both += std::popcount(in_a & in_b);
    equal += std::popcount(in_a & in_b & ~filled(a.minima[i] ^ b.minima[i]));
  }
  // Of the bins whose leasts differ a third agree in their two bits by chance.
  const double shared = std::max(0.0, (3.0 * equal - both) / 2);
  const double resemblance = shared / std::max(1, either);
  const double sizes = double{static_cast<double>(a.shingles)} + b.shingles;
  const double common = sizes * resemblance / (1 + resemblance);
  return {resemblance, std::min(1.0, common / std::min(a.shingles, b.shingles))};
}

}  // namespace fihris
