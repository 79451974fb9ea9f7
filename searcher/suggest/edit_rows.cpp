#include "searcher/suggest/edit_rows.h"

#include <algorithm>

#include "common/index/word_list.h"

namespace fihris {
namespace {

unsigned char letter_at(std::string_view word, std::size_t at) {
  return static_cast<unsigned char>(word[at]);
}

Cost at_first(std::size_t at) {
  return at == 0 ? first_letter_cost : Cost{0};
}

}  // namespace

EditRows::EditRows(std::string_view typed)
    : typed_(typed), cells_((longest_key + 1) * (typed.size() + 1)), least_(longest_key + 1) {
  for (std::size_t column = 0; column < typed_.size(); ++column)
    cell(0, column + 1) = static_cast<Cost>(cell(0, column) + extra(column));
}

// A letter of the word that was not typed.
Cost EditRows::missing(std::string_view key, std::size_t at) const {
  if (at > 0 && key[at] == key[at - 1]) return doubled_cost;
  return static_cast<Cost>(costs_.lone[letter_at(key, at)] + at_first(at));
}

// A typed letter that the word does not have.
Cost EditRows::extra(std::size_t column) const {
  if (column > 0 && typed_[column] == typed_[column - 1]) return doubled_cost;
  return static_cast<Cost>(costs_.lone[letter_at(typed_, column)] + at_first(column));
}

Cost EditRows::best(std::string_view key, std::size_t at, std::size_t column) const {
  const Cost changed = costs_.changed[letter_at(key, at)][letter_at(typed_, column)];
  int least = cell(at, column) + changed + (changed == 0 ? 0 : at_first(at));
  least = std::min(least, cell(at, column + 1) + missing(key, at));
  least = std::min(least, cell(at + 1, column) + extra(column));
  if (at > 0 && column > 0 && key[at] == typed_[column - 1] && key[at - 1] == typed_[column])
    least = std::min(least, cell(at - 1, column - 1) + transposed_cost);
  return static_cast<Cost>(least);
}

Cost EditRows::step(std::string_view key, std::size_t at) {
  cell(at + 1, 0) = static_cast<Cost>(cell(at, 0) + missing(key, at));
  Cost least = cell(at + 1, 0);
  for (std::size_t column = 0; column < typed_.size(); ++column)
    least = std::min(least, cell(at + 1, column + 1) = best(key, at, column));
  least_[at + 1] = least;
  return std::min<Cost>(least, static_cast<Cost>(least_[at] + transposed_cost));
}

}  // namespace fihris
