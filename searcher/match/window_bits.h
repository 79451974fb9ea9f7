// Which of the documents of a window match, a bit each. See posting_list.h for windows.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <span>

#include "searcher/match/posting_list.h"

namespace fihris {

inline constexpr std::uint32_t word_bits = 64;
using WindowBits = std::array<std::uint64_t, window_size / word_bits>;

inline void set_bit(std::span<std::uint64_t> words, std::uint32_t place) {
  words[place / word_bits] |= std::uint64_t{1} << place % word_bits;
}

inline bool has_bit(std::span<const std::uint64_t> words, std::uint32_t place) {
  return (words[place / word_bits] >> place % word_bits & 1U) != 0;
}

// Calls visit(place) for every bit that is set, in order.
template <typename Visit>
void for_each_bit(std::span<const std::uint64_t> words, const Visit& visit) {
  for (std::uint32_t i = 0; i < words.size(); ++i)
    for (std::uint64_t rest = words[i]; rest != 0; rest &= rest - 1)
      visit(i * word_bits + static_cast<std::uint32_t>(std::countr_zero(rest)));
}

inline std::uint64_t count_bits(std::span<const std::uint64_t> words) {
  std::uint64_t count = 0;
  for (const std::uint64_t word : words) count += static_cast<std::uint64_t>(std::popcount(word));
  return count;
}

inline bool is_empty(const WindowBits& bits) {
  return std::ranges::all_of(bits, [](std::uint64_t word) { return word == 0; });
}

inline void keep_in(WindowBits& bits, const WindowBits& these) {
  for (std::size_t i = 0; i < bits.size(); ++i) bits[i] &= these[i];
}

inline void take_out(WindowBits& bits, const WindowBits& these) {
  for (std::size_t i = 0; i < bits.size(); ++i) bits[i] &= ~these[i];
}

inline void put_in(WindowBits& bits, const WindowBits& these) {
  for (std::size_t i = 0; i < bits.size(); ++i) bits[i] |= these[i];
}

// Those of a window of all documents of a segment.
inline WindowBits window_of(std::span<const std::uint64_t> words, std::uint32_t window) {
  WindowBits bits{};
  const std::size_t begin = std::min(words.size(), std::size_t{window} * bits.size());
  const std::size_t end = std::min(words.size(), begin + bits.size());
  std::copy(words.begin() + static_cast<std::ptrdiff_t>(begin), words.begin() + static_cast<std::ptrdiff_t>(end),
            bits.begin());
  return bits;
}

}  // namespace fihris
