#include "common/analysis/lexicon_compiler/plural_pairs.h"

#include <algorithm>
#include <unordered_set>

namespace fihris {
namespace {

bool is_strong(Letter each) {
  return each != letter::alef && each != letter::waw && each != letter::yeh && each != letter::hamza &&
         each != letter::teh_marbuta;
}

PackedWord skeleton(PackedWord word) {
  PackedWord strong = 0;
  unsigned shift = 0;
  for (; word != 0; word >>= 5) {
    const auto each = static_cast<Letter>(word & 31);
    if (!is_strong(each)) continue;
    strong |= PackedWord{each} << shift;
    shift += 5;
  }
  return strong;
}

// How unlike the two are beyond their consonants: the pair with the smaller difference in length wins.
std::size_t distance(PackedWord a, PackedWord b) {
  const std::size_t one = packed_length(a);
  const std::size_t other = packed_length(b);
  return one > other ? one - other : other - one;
}

// Broken plurals have many shapes, but not those of وزير and قال, which stand beside words of the same consonants.
bool may_be_broken_plural(PackedWord word) {
  const std::size_t length = packed_length(word);
  if (length == 3) return packed_letter(word, 1) != letter::alef;
  return length > 3 && !(length == 4 && packed_letter(word, 2) == letter::yeh);
}

// The list has homographs: a short word that has a dual in any of its places is taken for a singular in all. Longer
// ones (مدارس) are plurals more often.
std::unordered_set<std::string> find_singulars(const std::vector<HunspellNoun>& nouns) {
  std::unordered_set<std::string> singulars;
  for (const HunspellNoun& noun : nouns)
    if (noun.has_dual) singulars.insert(noun.word);
  return singulars;
}

}  // namespace

std::unordered_map<PackedWord, PackedWord> find_plural_pairs(const std::vector<HunspellNoun>& nouns) {
  constexpr std::size_t reach = 3;
  const std::unordered_set<std::string> singulars = find_singulars(nouns);
  std::unordered_map<PackedWord, PackedWord> pairs;
  for (std::size_t i = 0; i < nouns.size(); ++i) {
    const PackedWord plural = pack_utf8(nouns[i].word);
    if (nouns[i].has_dual || !may_be_broken_plural(plural)) continue;
    if (packed_length(plural) < 5 && singulars.contains(nouns[i].word)) continue;
    PackedWord best = 0;
    const std::size_t last = std::min(nouns.size(), i + reach + 1);
    for (std::size_t k = i < reach ? 0 : i - reach; k < last; ++k) {
      const PackedWord singular = pack_utf8(nouns[k].word);
      if (!nouns[k].has_dual || singular == plural || skeleton(singular) != skeleton(plural)) continue;
      if (packed_length(skeleton(plural)) < 2) continue;
      if (best == 0 || (k < i && distance(plural, singular) <= distance(plural, best))) best = singular;
    }
    if (best != 0) pairs.emplace(plural, best);
  }
  return pairs;
}

}  // namespace fihris
