#include "searcher/suggest/arabizi_rows.h"

#include <algorithm>
#include <array>
#include <limits>

#include "common/index/packed_text.h"
#include "common/index/word_list.h"

namespace fihris {
namespace {

constexpr Cost impossible = std::numeric_limits<Cost>::max() / 4;
constexpr Cost skipped_vowel = 12;
constexpr std::size_t longest_text = 60;

struct Spelling {
  std::string_view letter;
  std::string_view latin;
  Cost cost;
};

// Folded letters. An empty spelling: the letter is not written.
constexpr std::array spellings{
    Spelling{"ا", "a", 0},   Spelling{"ا", "aa", 0},  Spelling{"ا", "e", 10},  Spelling{"ا", "i", 15},
    Spelling{"ا", "o", 15},  Spelling{"ا", "u", 15},  Spelling{"ا", "2a", 0},  Spelling{"ا", "", 45},
    Spelling{"ب", "b", 0},   Spelling{"ب", "bb", 5},  Spelling{"ب", "p", 10},  Spelling{"ت", "t", 0},
    Spelling{"ت", "tt", 5},  Spelling{"ث", "th", 0},  Spelling{"ث", "s", 30},  Spelling{"ث", "t", 35},
    Spelling{"ج", "j", 0},   Spelling{"ج", "g", 5},   Spelling{"ج", "jj", 5},  Spelling{"ج", "dj", 5},
    Spelling{"ح", "7", 0},   Spelling{"ح", "h", 10},  Spelling{"ح", "77", 5},  Spelling{"خ", "kh", 0},
    Spelling{"خ", "5", 0},   Spelling{"خ", "7'", 0},  Spelling{"خ", "x", 10},  Spelling{"د", "d", 0},
    Spelling{"د", "dd", 5},  Spelling{"ذ", "dh", 5},  Spelling{"ذ", "th", 10}, Spelling{"ذ", "z", 20},
    Spelling{"ذ", "d", 30},  Spelling{"ر", "r", 0},   Spelling{"ر", "rr", 5},  Spelling{"ز", "z", 0},
    Spelling{"ز", "zz", 5},  Spelling{"س", "s", 0},   Spelling{"س", "ss", 5},  Spelling{"س", "c", 15},
    Spelling{"ش", "sh", 0},  Spelling{"ش", "ch", 5},  Spelling{"ش", "$", 5},   Spelling{"ص", "9", 0},
    Spelling{"ص", "s", 10},  Spelling{"ص", "ss", 10}, Spelling{"ض", "9'", 0},  Spelling{"ض", "d", 10},
    Spelling{"ض", "dh", 10}, Spelling{"ط", "6", 0},   Spelling{"ط", "t", 10},  Spelling{"ط", "tt", 10},
    Spelling{"ظ", "6'", 0},  Spelling{"ظ", "z", 10},  Spelling{"ظ", "dh", 10}, Spelling{"ظ", "th", 20},
    Spelling{"ع", "3", 0},   Spelling{"ع", "a", 20},  Spelling{"ع", "'", 5},   Spelling{"ع", "e", 25},
    Spelling{"ع", "", 35},   Spelling{"غ", "gh", 0},  Spelling{"غ", "3'", 0},  Spelling{"غ", "8", 10},
    Spelling{"غ", "g", 25},  Spelling{"ف", "f", 0},   Spelling{"ف", "ff", 5},  Spelling{"ف", "v", 5},
    Spelling{"ف", "ph", 10}, Spelling{"ق", "q", 0},   Spelling{"ق", "9", 10},  Spelling{"ق", "8", 5},
    Spelling{"ق", "k", 15},  Spelling{"ق", "g", 25},  Spelling{"ق", "2", 20},  Spelling{"ك", "k", 0},
    Spelling{"ك", "kk", 5},  Spelling{"ك", "c", 10},  Spelling{"ل", "l", 0},   Spelling{"ل", "ll", 5},
    Spelling{"م", "m", 0},   Spelling{"م", "mm", 5},  Spelling{"ن", "n", 0},   Spelling{"ن", "nn", 5},
    Spelling{"ه", "h", 0},   Spelling{"ه", "a", 5},   Spelling{"ه", "e", 10},  Spelling{"ه", "ah", 0},
    Spelling{"ه", "eh", 0},  Spelling{"ه", "t", 25},  Spelling{"و", "w", 0},   Spelling{"و", "o", 0},
    Spelling{"و", "u", 0},   Spelling{"و", "oo", 0},  Spelling{"و", "ou", 0},  Spelling{"و", "ww", 5},
    Spelling{"و", "", 60},   Spelling{"ي", "y", 0},   Spelling{"ي", "i", 0},   Spelling{"ي", "ee", 0},
    Spelling{"ي", "e", 10},  Spelling{"ي", "yy", 5},  Spelling{"ي", "ei", 5},  Spelling{"ي", "ai", 5},
    Spelling{"ي", "a", 25},  Spelling{"ي", "", 60},   Spelling{"ي", "iy", 0},  Spelling{"ء", "2", 0},
    Spelling{"ء", "'", 5},   Spelling{"ء", "", 15},   Spelling{"ء", "i", 10},  Spelling{"ء", "e", 15},
    Spelling{"ء", "o", 15},  Spelling{"ء", "a", 15},
};

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

}  // namespace

bool may_be_arabizi(std::string_view text) {
  const auto is_usual = [](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '\''; };
  return text.size() <= longest_text && std::all_of(text.begin(), text.end(), is_usual) &&
         std::any_of(text.begin(), text.end(), is_letter);
}

ArabiziRows::ArabiziRows(std::string_view latin)
    : latin_(latin), width_(latin.size() + 1), cells_((longest_key + 1) * width_, impossible) {
  for (const Spelling& spelling : spellings)
    for (std::size_t i = 0; i + spelling.latin.size() < width_; ++i)
      if (latin_.compare(i, spelling.latin.size(), spelling.latin) == 0)
        fits_[static_cast<unsigned char>(pack(spelling.letter).front())].push_back(
            {i, i + spelling.latin.size(), spelling.cost});
  cells_.front() = 0;
  skip_vowels(cells_.data());
}

void ArabiziRows::skip_vowels(Cost* row) const {
  for (std::size_t i = 0; i < latin_.size(); ++i)
    if (is_vowel(latin_[i])) row[i + 1] = std::min<Cost>(row[i + 1], static_cast<Cost>(row[i] + skipped_vowel));
}

Cost ArabiziRows::step(std::string_view key, std::size_t at) {
  const Cost* before = &cells_[at * width_];
  Cost* row = &cells_[(at + 1) * width_];
  std::fill(row, row + width_, impossible);
  for (const Fit& fit : fits_[static_cast<unsigned char>(key[at])])
    row[fit.to] = std::min(row[fit.to], static_cast<Cost>(before[fit.from] + fit.cost));
  skip_vowels(row);
  return *std::min_element(row, row + width_);
}

}  // namespace fihris
