#include "common/analysis/lexicon_compiler/plural_pairs.h"

#include <algorithm>
#include <unordered_set>

#include "common/analysis/patterns.h"

namespace fihris {
namespace {

// The shapes of broken plurals. In those of four root letters the first is often the م of مدرسة. Not among them is
// 123: verbal nouns have it too (نصر is no plural of نصرة), and so the table of plurals names those of قصة and its kin.
constexpr std::string_view plural_patterns =
    "ا12ا3 ا2ا3 12و3 12ا3 ا123ة ا12ة ا1ا3 123اء ا12اء ا12ياء 1وا23 12اء3 12ا34 12ا3ي4 12ا34ة ا1ا23 ا1ا2ي3 ت1ا2ي3 123ان "
    "1ي3ان 12ان 123ة 1ا3ة 12اة 12ا3ي 12ا3ا 123ي ا123 12ا3ة 12ا3ين 12ا4ي 12و3ة 1وا2ي3 1يا2ي3 12ا3ات 123ا ا1ا3ي "
    "ا12اء12 1ء3ة ا3ءة اءمة";

bool is_strong(Letter each) {
  return each != letter::alef && each != letter::waw && each != letter::yeh && each != letter::hamza &&
         each != letter::teh_marbuta;
}

// The strong consonants, in order, as one number.
class Skeleton {
 public:
  void add(Letter each) {
    if (!is_strong(each)) return;
    letters_ |= PackedWord{each} << shift_;
    shift_ += 5;
  }
  PackedWord letters() const { return letters_; }
  std::size_t size() const { return shift_ / 5; }

 private:
  PackedWord letters_ = 0;
  unsigned shift_ = 0;
};

Skeleton skeleton_of(PackedWord word) {
  Skeleton skeleton;
  for (std::size_t i = 0; i < packed_length(word); ++i) skeleton.add(packed_letter(word, i));
  return skeleton;
}

// What a plural of each shape leaves of its root: أسنان may be of سن, but أبدان of بدن.
std::vector<Skeleton> possible_skeletons(PackedWord plural) {
  static const std::vector<Pattern> patterns = parse_patterns(plural_patterns);
  std::vector<Skeleton> skeletons;
  PatternSlots slots{};
  for (const Pattern& pattern : patterns) {
    if (pattern.length != packed_length(plural) || !match(pattern, plural, slots)) continue;
    if (std::find(slots.begin(), slots.end(), letter::alef) != slots.end()) continue;  // قال is no plural of قول
    Skeleton skeleton;
    for (const Letter each : slots)
      if (each != letter::none) skeleton.add(each);
    skeletons.push_back(skeleton);
  }
  return skeletons;
}

struct Word {
  PackedWord packed = 0;
  bool has_dual = false;
  Skeleton skeleton;
};

std::vector<Word> pack_all(const std::vector<HunspellNoun>& nouns) {
  std::vector<Word> words;
  words.reserve(nouns.size());
  for (const HunspellNoun& noun : nouns) {
    const PackedWord packed = pack_utf8(noun.word);
    words.push_back({packed, noun.has_dual, skeleton_of(packed)});
  }
  return words;
}

// Singular letters doubled in the plural are written once: سن has the skeleton of أسنان's س ن, not of س ن ن.
bool fits(const Skeleton& plural, const Skeleton& singular) {
  if (plural.letters() == singular.letters()) return true;
  const std::size_t last = singular.size();
  return last >= 2 && plural.size() == last + 1 &&
         packed_letter(plural.letters(), last) == packed_letter(plural.letters(), last - 1) &&
         (plural.letters() & ((PackedWord{1} << (5 * last)) - 1)) == singular.letters();
}

class PairFinder {
 public:
  explicit PairFinder(const std::vector<HunspellNoun>& nouns) : words_(pack_all(nouns)) {
    for (const Word& word : words_)
      if (word.has_dual) singulars_.insert(word.packed);
  }

  std::unordered_map<PackedWord, PluralPair> find() {
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (is_candidate(words_[i])) pair(i);
    return std::move(pairs_);
  }

 private:
  // The list has homographs: of the shortest that have a dual somewhere, nobody can say that a plural is meant.
  bool is_candidate(const Word& word) const {
    const std::size_t length = packed_length(word.packed);
    return !word.has_dual && length >= 2 && !(length < 4 && singulars_.contains(word.packed));
  }

  // The plurals of a word follow it, sometimes after some of another one's; now and then one stands before.
  void pair(std::size_t index) {
    constexpr std::size_t reach_back = 6;
    constexpr std::size_t reach_on = 3;
    const std::vector<Skeleton> skeletons = possible_skeletons(words_[index].packed);
    std::size_t best = index;
    for (std::size_t back = 1; back <= std::min(reach_back, index) && best == index; ++back)
      if (is_singular_of(index - back, skeletons, back)) best = index - back;
    for (std::size_t on = 1; on <= reach_on && index + on < words_.size() && best == index; ++on)
      if (is_singular_of(index + on, skeletons, on)) best = index + on;
    const PackedWord plural = words_[index].packed;
    if (best != index) pairs_.emplace(plural, PluralPair{words_[best].packed, singulars_.contains(plural)});
  }

  bool is_singular_of(std::size_t index, const std::vector<Skeleton>& skeletons, std::size_t distance) const {
    const Word& singular = words_[index];
    if (!singular.has_dual) return false;
    return std::any_of(skeletons.begin(), skeletons.end(), [&](const Skeleton& plural) {
      const std::size_t trusted = plural.size() >= 2 ? 6 : 2;  // with one strong consonant only a neighbour is sure
      return plural.size() >= 1 && distance <= trusted && fits(plural, singular.skeleton);
    });
  }

  std::vector<Word> words_;
  std::unordered_set<PackedWord> singulars_;
  std::unordered_map<PackedWord, PluralPair> pairs_;
};

}  // namespace

std::unordered_map<PackedWord, PluralPair> find_plural_pairs(const std::vector<HunspellNoun>& nouns) {
  return PairFinder(nouns).find();
}

}  // namespace fihris
