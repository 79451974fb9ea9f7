// How well Arabic words of a sorted list fit one that is written in Latin letters and digits as in chats: ma7adathat is
// محادثات. Short vowels are written or not, long ones too, and one letter has many spellings (Darwish, "Arabizi
// Detection and Conversion to Arabic", 2014): so words are compared with the text as EditRows does, with a table of
// spellings in the place of single letters.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/suggest/error_costs.h"

namespace fihris {

// Letters in lower case, digits and apostrophes alone, at least one letter; at most 60 of them.
bool may_be_arabizi(std::string_view text);

// Used as EditRows is.
class ArabiziRows {
 public:
  // REQUIRES may_be_arabizi.
  explicit ArabiziRows(std::string_view latin);

  Cost step(std::string_view key, std::size_t at);
  Cost cost(std::size_t letters) const { return cells_[letters * width_ + width_ - 1]; }

 private:
  struct Fit {  // a spelling of a letter that stands in the text
    std::size_t from, to;
    Cost cost;
  };

  void skip_vowels(Cost* row) const;

  std::string latin_;
  std::array<std::vector<Fit>, 256> fits_;  // by letter
  std::size_t width_;
  std::vector<Cost> cells_;
};

}  // namespace fihris
