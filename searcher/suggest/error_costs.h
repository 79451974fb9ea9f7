// What mistakes cost: 100 for one that nothing explains, less for those that people who write Arabic make every day.
//
// The costs are those of a noisy channel (Kernighan, Church and Gale, COLING 1990): how unlikely it is that who meant
// one letter typed the other. Words are packed (packed_text.h): a byte is a letter.
#pragma once

#include <array>
#include <cstdint>

namespace fihris {

using Cost = std::uint16_t;

inline constexpr Cost whole_error = 100;
inline constexpr Cost transposed_cost = 60;
inline constexpr Cost doubled_cost = 35;  // one letter for two of a kind, or two for one
inline constexpr Cost missing_space_cost = 50;
inline constexpr Cost first_letter_cost = 15;  // more, when the first letter is wrong: people look at it

struct ErrorCosts {
  // [meant][typed]; 0 for the same letter. ظ for ض costs less than ظ for س.
  std::array<std::array<Cost, 256>, 256> changed;
  // Of a letter that is there too much, or not at all: a vowel is less of a surprise than a consonant.
  std::array<Cost, 256> lone;
};

// Always the same ones.
const ErrorCosts& error_costs();

}  // namespace fihris
