// How far a misspelt name is from those there are, for messages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fihris {

// The least number of bytes to insert, delete, replace, or swap with their neighbour (Damerau 1964, in the restricted
// form: no byte is edited twice).
std::size_t edit_distance(std::string_view a, std::string_view b);

// "did you mean NAME?" for a near one, else "take one of A, B, …".
std::string did_you_mean(std::string_view name, const std::vector<std::string>& known);

}  // namespace fihris
