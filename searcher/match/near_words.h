// Which words of a sorted list are near a given one, told so that a reader of the list can leap over what cannot be.
//
//   NearWords near("kitab", 1);
//   near.look("kitap");   // {.is_near = true}
//   near.look("kumash");  // {.is_near = false, .dead = 3}: no word that begins with "kum" is near
//
// Near are words that a few bytes inserted, deleted, replaced, or swapped with their neighbour make the same, as
// edit_distance() counts them. The rows of its table are kept for the beginning that the next word shares, which makes
// the list a trie that is walked (Baeza-Yates and Gonnet 1999, "A fast algorithm on average for all-against-all
// sequence matching").
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fihris {

// Not for two threads at once.
class NearWords {
 public:
  NearWords(std::string word, std::size_t distance);

  struct Answer {
    bool is_near = false;
    std::size_t dead = 0;  // the bytes of the shortest beginning that no near word has; 0 where none is known
  };

  Answer look(std::string_view other);

 private:
  void fill_row(std::string_view other, std::size_t row);
  bool is_dead(std::size_t row) const;

  std::string word_;
  std::size_t too_far_;
  std::string known_;                           // the beginning whose rows are filled
  std::vector<std::vector<std::size_t>> rows_;  // by bytes of the other word, then of this one; none above too_far_
  std::vector<std::size_t> least_;              // of each row
};

}  // namespace fihris
