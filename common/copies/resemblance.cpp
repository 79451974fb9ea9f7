#include "common/copies/resemblance.h"

#include <algorithm>
#include <bit>
#include <span>

namespace fihris {
namespace {

constexpr std::uint64_t low_bits = 0x5555555555555555;  // of each bin

std::uint64_t filled(std::uint64_t bins) {
  return (bins | bins >> 1) & low_bits;
}

double estimate(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  int either = 0;
  int both = 0;
  int equal = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::uint64_t in_a = filled(a[i]);
    const std::uint64_t in_b = filled(b[i]);
    either += std::popcount(in_a | in_b);
    both += std::popcount(in_a & in_b);
    equal += std::popcount(in_a & in_b & ~filled(a[i] ^ b[i]));
  }
  // Of the bins whose leasts differ a third agree in their two bits by chance.
  return std::max(0.0, (3.0 * equal - both) / 2) / std::max(1, either);
}

// The part of the smaller set that is in the larger, from |A and B| / |A or B|.
double containment(double resemblance, double a, double b) {
  return std::min(1.0, (a + b) * resemblance / (1 + resemblance) / std::min(a, b));
}

constexpr double most_of_both = 0.5;
constexpr double most_of_the_shorter = 0.7;
constexpr double least_of_the_longer = 0.25;  // less cannot be told from chance

constexpr double same_beginning = 0.35;
constexpr double nearly_all = 0.9;
constexpr double least_within_outlet = 1.0;  // its articles begin alike ("CAIRO (Agency) -") and end alike

}  // namespace

bool Resemblance::is_copy() const {
  const bool begins_alike = lead >= same_beginning && (!same_outlet || lead + resemblance >= least_within_outlet);
  if (!begins_alike) return resemblance >= (same_outlet ? nearly_all : most_of_both);
  return resemblance >= most_of_both || (containment >= most_of_the_shorter && resemblance >= least_of_the_longer);
}

Resemblance compare(const CopySignature& a, const CopySignature& b) {
  const bool same_outlet = a.outlet == b.outlet;
  if (a.content == b.content) return {1, 1, 1, same_outlet};
  if (a.shingles == 0 || b.shingles == 0) return {0, 0, 0, same_outlet};
  const double resemblance = estimate(a.minima, b.minima);
  const double lead = estimate({&a.lead_minima, 1}, {&b.lead_minima, 1});
  return {resemblance, containment(resemblance, a.shingles, b.shingles),
          containment(lead, std::min(a.shingles, lead_shingles), std::min(b.shingles, lead_shingles)), same_outlet};
}

}  // namespace fihris
