#include "common/analysis/joined_words.h"

#include <algorithm>

namespace fihris {
namespace {

constexpr std::size_t least_letters = 3;

bool ends_without_joining(Letter each) {
  using namespace letter;
  constexpr std::array open{alef, dal, thal, reh, zain, waw, hamza};
  return std::ranges::find(open, each) != open.end();
}

LetterString part(const LetterString& word, std::size_t begin, std::size_t end) {
  LetterString letters;
  std::copy_n(word.letters.begin() + begin, end - begin, letters.letters.begin());
  letters.size = end - begin;
  letters.hamzas = word.hamzas >> begin & ((std::uint64_t{1} << letters.size) - 1);
  return letters;
}

bool begins_article(const LetterString& word, std::size_t at) {
  return word.letters[at] == letter::alef && word.letters[at + 1] == letter::lam && (word.hamzas >> at & 1) == 0;
}

// Whether the second word may begin at this letter.
bool is_seam(const LetterString& word, std::size_t at) {
  const Letter last = word.letters[at - 1];
  if (last == letter::teh_marbuta) return true;
  return ends_without_joining(last) && at + 2 + least_letters <= word.size && begins_article(word, at);
}

}  // namespace

std::optional<std::pair<LetterString, LetterString>> split_joined_words(const LetterString& word) {
  for (std::size_t at = least_letters; at + least_letters <= word.size; ++at)
    if (is_seam(word, at)) return std::pair{part(word, 0, at), part(word, at, word.size)};
  return std::nullopt;
}

}  // namespace fihris
