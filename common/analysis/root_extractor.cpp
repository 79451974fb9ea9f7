#include "common/analysis/root_extractor.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string_view>
#include <vector>

#include "common/analysis/patterns.h"

namespace fihris {
namespace {

// The digits stand for the letters of the root. Rarer patterns come later, so that they do not steal a word.
constexpr std::string_view patterns = R"(
123 12
1ا23 12ا3 12و3 12ي3 م123 123ة ا123 123ي 123ا 12ء3 1و23 1ي23 ت123 ي123 123ء 1234
م12و3 م12ا3 م12ي3 م123ة 1ا23ة 12ا3ة 12و3ة 12ي3ة ا12ا3 ت12ي3 123ية 12ا3ي 12و3ي 12ي3ي م1ا23 م1ت23 ا1ت23 ت1ا23 ان123
م1ء23 123ان 1ا2و3 1وا23 12اء3 ا123ة 1ا23ي 12ان3 123وة 12ا3ء ت123ة ا12و3 1ء23 123ون 123وت م123ي من123 مت123 12يا3 1234ة 123ات
ا12ا3ة م1ا23ة م12و3ة م12ا3ة است123 مست123 ا1ت2ا3 ان12ا3 ت1ا23ي ا12و3ة ت12ي3ة 12ي3ية مت1ا23 من12ا3 م1ت23ة 1ا2و3ة 123انة 123اني 1وا2ي3 ا12اء3
12ا3ية 12و3ية 1ا23ية م123ية ا12ا3ي ت12ي3ي ا12ي3 12اء3ة م1ا2ي3 م1ا23ي 1وا23ي 1234ي ت1234 م1234
است12ا3 است1ا3ة ا1ت2ا3ي مست123ة م12و3ية ت1ا23ية ا1ا23 ا1ا2ي3 ت1ا2ي3 م1ا2ا3 12ا3ات ا12ا3ية است12ا3ي م1ا23ية 1وا23ة
ا1ا3ة ا1ا3 مت123ة م1ي3 م1ا3 م1ا3ة م1و3ة م1ي3ة ا1ت3ا م1ت3 ت1ا3 ا2ت3ا ا1ط23 ا1ط2ا3 ا1د23 ا1د2ا3 م1ط23 م1د23 ات23 ات2ا3 مت23
1ا3 1ي3 1و3 12اية 12اي 2ة3 23ة
م12 م12ة ا12 12ة ا12ة ا1ا2 است12 مست12 ان12 من12 ا1ت2 م1ت2 1ا2 1ا2ة 12اء ا12اء
مت1234 12ا34 123ا4 123و4 123ي4 12و34 12ي34 ا1ا2ي34 123ا4ة 123و4ة 12ا3ي4
مي2ا3 اي2ا3 استي2ا3 1ي2و3 12و12 12ا12 1ا23اء 1اء3 123وات
)";

struct Choices {
  std::array<Letter, 3> letters{};
  std::size_t count = 0;

  std::span<const Letter> span() const& { return std::span(letters).first(count); }
  void span() && = delete;  // what a range-for would walk is gone
};

bool is_weak(Letter each) {
  return each == letter::alef || each == letter::waw || each == letter::yeh || each == letter::hamza;
}

// The letters that a slot may stand for. A pattern without a first or last letter hides a weak one.
Choices choices(const PatternSlots& slots, std::size_t index) {
  constexpr std::array weak{letter::waw, letter::yeh, letter::hamza};
  const Letter written = slots[index];
  if (written == letter::none && index == 2) return Choices{{slots[1]}, 1};  // doubled: مد is مدد
  if (written == letter::none && index == 0) return Choices{{letter::waw, letter::hamza}, 2};
  if (index == 0) return Choices{{written == letter::alef ? letter::hamza : written}, 1};
  if (written != letter::none && !is_weak(written)) return Choices{{written}, 1};
  return Choices{{weak[0], weak[1], weak[2]}, 3};
}

bool is_one_of(const Pattern& pattern, const std::vector<Pattern>& list) {
  return std::ranges::any_of(list, [&](const Pattern& each) { return each.letters == pattern.letters; });
}

// Behind an i, و is written ي: only in some patterns a ي in the place of a letter of the root is surely its own.
bool shows_yeh(const Pattern& pattern, const PatternSlots& slots) {
  static const std::vector<Pattern> in_the_middle = parse_patterns("123 12و3 12و3ة ا12ا3 ت12ي3 123ي 123ان");
  static const std::vector<Pattern> at_the_end = parse_patterns("123ان 12ا3ة");
  return (slots[1] != letter::yeh || is_one_of(pattern, in_the_middle)) &&
         (slots[2] != letter::yeh || is_one_of(pattern, at_the_end));
}

struct Candidate {
  PackedWord root = 0;
  float score = -INFINITY;
};

class RootSearch {
 public:
  explicit RootSearch(const RootWeights& roots) : roots_(roots) {}

  void try_slots(const Pattern& pattern, const PatternSlots& slots, float pattern_cost) {
    yeh_cost_ = shows_yeh(pattern, slots) ? certain_cost : doubtful_cost;
    hamza_costs_ = costs_of_hamza(pattern);
    const Choices firsts = choices(slots, 0);
    const Choices seconds = choices(slots, 1);
    const Choices thirds = choices(slots, 2);
    for (const Letter first : firsts.span())
      for (const Letter second : seconds.span())
        for (const Letter third : thirds.span()) keep({first, second, third, slots[3]}, slots, pattern_cost);
  }

  PackedWord best() const { return best_.root; }

 private:
  void keep(const PatternSlots& letters, const PatternSlots& written, float cost) {
    const auto found = roots_.find(pack(std::span(letters).first(letters[3] == letter::none ? 3 : 4)));
    if (found == roots_.end()) return;
    for (std::size_t i = 0; i < 3; ++i)
      if (letters[i] != written[i]) cost += cost_of_exchange(written[i], i);
    if (found->second - cost > best_.score) best_ = {found->first, found->second - cost};
  }

  // Behind ا, و and ي are written as hamza: قائل, رجاء; but not in مساءلة.
  static bool is_behind_alef(const Pattern& pattern, std::size_t index) {
    return index != 0 && pattern.letters[index - 1] == U'ا' &&
           (pattern.letters[0] == U'1' || pattern.letters[index] == U'3');
  }

  static std::array<float, 4> costs_of_hamza(const Pattern& pattern) {
    std::array<float, 4> costs{};
    for (std::size_t i = 0; i < pattern.length; ++i)
      if (pattern.letters[i] >= U'1' && pattern.letters[i] <= U'4')
        costs[pattern.letters[i] - U'1'] = is_behind_alef(pattern, i) ? 0.0F : certain_cost;
    return costs;
  }

  // ا is always the sign of another letter; a و or ي that is written is most often the root's own.
  float cost_of_exchange(Letter written, std::size_t slot) const {
    if (written == letter::none) return slot == 2 ? doubled_cost : hidden_cost;
    if (written == letter::alef) return slot == 0 ? 0.0F : alef_cost;  // أ begins a root as ء
    if (written == letter::hamza) return hamza_costs_[slot];
    return written == letter::yeh ? yeh_cost_ : certain_cost;
  }

  static constexpr float hidden_cost = 2.5F;  // a letter that the pattern does not show
  static constexpr float doubled_cost = 1.2F;
  static constexpr float alef_cost = 0.5F;
  static constexpr float certain_cost = 2.0F;
  static constexpr float doubtful_cost = 0.8F;
  float yeh_cost_ = 0;
  std::array<float, 4> hamza_costs_{};
  const RootWeights& roots_;
  Candidate best_;
};

const std::vector<Pattern>& all_patterns() {
  static const std::vector<Pattern> parsed = parse_patterns(patterns);
  return parsed;
}

// Form VIII has ط or د for its ت behind letters that ask for it: اصطدم, ازدهر.
bool allows(const Pattern& pattern, const PatternSlots& slots) {
  if (pattern.length < 4 || pattern.letters[1] != U'1') return true;
  const Letter first = slots[0];
  if (pattern.letters[2] == U'ط')
    return first == letter::sad || first == letter::dad || first == letter::tah || first == letter::zah;
  if (pattern.letters[2] == U'د') return first == letter::zain || first == letter::dal || first == letter::thal;
  return true;
}

void try_patterns(const std::vector<Pattern>& list, PackedWord word, float cost, RootSearch& search) {
  constexpr float rank_cost = 0.08F;
  const std::size_t length = packed_length(word);
  PatternSlots slots{};
  for (const Pattern& pattern : list) {
    if (pattern.length != length) continue;
    if (match(pattern, word, slots) && allows(pattern, slots)) search.try_slots(pattern, slots, cost);
    cost += rank_cost;
  }
}

}  // namespace

PackedWord extract_verb_root(PackedWord lemma, VerbShape shape, const RootWeights& roots) {
  static const std::vector<Pattern> doubled = parse_patterns("12 ا12 ان12 ا1ت2 است12 ا1ط2 1ا2 ت1ا2 123");
  static const std::vector<Pattern> with_hamza = parse_patterns("123 1ا23 ا123 1234");
  static const std::vector<Pattern> others =
      parse_patterns("123 1ا23 ت123 ت1ا23 1234 ت1234 ات23 ا123 ان123 ا1ت23 ا1د23 ا1ط23 است123 ا1234");
  RootSearch search(roots);
  try_patterns(shape.is_doubled ? doubled : shape.starts_with_hamza ? with_hamza : others, lemma, 0, search);
  return search.best();
}

PackedWord extract_root(PackedWord lemma, const RootWeights& roots) {
  RootSearch search(roots);
  try_patterns(all_patterns(), lemma, 0, search);
  constexpr float ending_cost = 0.6F;
  for (const std::string_view ending : {"ي", "ية", "ات", "اتي"}) {
    const std::size_t left = packed_length(lemma) - std::min(packed_length(lemma), ending.size() / 2);
    const PackedWord base = lemma & ((PackedWord{1} << (5 * left)) - 1);
    if (left >= 3 && lemma >> (5 * left) == pack_utf8(ending)) try_patterns(all_patterns(), base, ending_cost, search);
  }
  return search.best();
}

std::vector<PossibleRoot> possible_roots(PackedWord lemma) {
  std::vector<PossibleRoot> roots;
  PatternSlots slots{};
  for (const Pattern& pattern : all_patterns()) {
    if (pattern.length != packed_length(lemma) || !match(pattern, lemma, slots)) continue;
    // A first ت is more often that of اتفاق and its kin.
    const bool plain = slots[0] != letter::none && slots[0] != letter::teh && slots[1] != letter::none &&
                       slots[2] != letter::none && slots[3] == letter::none && slots[0] != letter::alef &&
                       slots[1] != letter::alef && slots[2] != letter::alef && slots[2] != letter::teh_marbuta;
    if (plain) roots.push_back({pack(std::span(slots).first(3)), shows_yeh(pattern, slots)});
  }
  return roots;
}

}  // namespace fihris
