// The weighted distance of Damerau (1964) from a typed word to the words of a sorted list, row by row: words that begin
// alike share their rows, and a beginning that costs too much ends the search below it (Oflazer, "Error-tolerant
// Finite-state Recognition", Computational Linguistics 22(1), 1996).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/suggest/error_costs.h"

namespace fihris {

class EditRows {
 public:
  // Packed letters, at most 60.
  explicit EditRows(std::string_view typed);

  // Adds the row of key[at], behind those of the letters before it. Returns what every word that begins so costs at
  // least.
  Cost step(std::string_view key, std::size_t at);

  // Of the whole word of so many letters, whose rows are there.
  Cost cost(std::size_t letters) const { return cell(letters, typed_.size()); }

 private:
  Cost& cell(std::size_t row, std::size_t column) { return cells_[row * (typed_.size() + 1) + column]; }
  Cost cell(std::size_t row, std::size_t column) const { return cells_[row * (typed_.size() + 1) + column]; }
  Cost best(std::string_view key, std::size_t at, std::size_t column) const;
  Cost missing(std::string_view key, std::size_t at) const;
  Cost extra(std::size_t column) const;

  std::string typed_;
  const ErrorCosts& costs_ = error_costs();
  std::vector<Cost> cells_;
  std::vector<Cost> least_;  // of each row
};

}  // namespace fihris
