#include "common/analysis/lexicon_compiler/derived_nouns.h"

#include <string_view>

#include "common/analysis/patterns.h"

namespace fihris {
namespace {

// A verb, and the participles and verbal nouns of its measure; weak ones first. ي is also ى here.
struct Measure {
  std::string_view verb;
  std::string_view nouns;
  bool is_doubled = false;
};

// A row a line:
// clang-format off
constexpr Measure measures[] = {
    {"است12", "مست12 است12ا2", true}, {"ان12", "من12 ان12ا2", true}, {"ا1ت2", "م1ت2 ا1ت2ا2", true},
    {"ا1ط2", "م1ط2 ا1ط2ا2", true}, {"ا12", "م12 ا12ا2", true},
    {"است1ا3", "مست1ي3 مست1ا3 است1ا3ة"}, {"است12ي", "مست12ي است12اء"}, {"استو23", "مستو23 استي2ا3"},
    {"است123", "مست123 است12ا3"},
    {"ان1ا3", "من1ا3 ان1يا3"}, {"ان12ي", "من12ي ان12اء"}, {"ان123", "من123 ان12ا3"},
    {"ا1تا3", "م1تا3 ا1تيا3"}, {"ا1ت2ي", "م1ت2ي ا1ت2اء"}, {"ا1ت23", "م1ت23 ا1ت2ا3"},
    {"ا1دا3", "م1دا3 ا1ديا3"}, {"ا1د23", "م1د23 ا1د2ا3"},
    {"ا1طا3", "م1طا3 ا1طيا3"}, {"ا1ط2ي", "م1ط2ي ا1ط2اء"}, {"ا1ط23", "م1ط23 ا1ط2ا3"},
    {"ت1ا23", "مت1ا23 ت1ا23"}, {"ت1234", "مت1234 ت1234"}, {"ت123", "مت123 ت123"},
    {"او23", "مو23 اي2ا3"}, {"ا1ا3", "م1ي3 م1ا3 ا1ا3ة"}, {"ا12ي", "م12ي ا12اء"}, {"ا123", "م123 ا12ا3"},
    {"1ا2ي", "م1ا2ي م1ا2اة"}, {"1ا23", "م1ا23 م1ا23ة"}, {"1234", "م1234"},
};
// clang-format on

// أثّر makes مؤثر, but تأثّر متأثر.
PackedWord fill_participle(const Pattern& pattern, PatternSlots slots) {
  const bool is_behind_meem = pattern.letters[0] == U'م' && pattern.letters[1] == U'1';
  if (is_behind_meem && slots[0] == letter::alef) slots[0] = letter::hamza;
  return fill(pattern, slots);
}

// Takes the first measure that fits.
std::vector<PackedWord> nouns_of_measure(PackedWord lemma, bool is_doubled) {
  std::vector<PackedWord> nouns;
  PatternSlots slots{};
  for (const Measure& measure : measures) {
    const Pattern verb = parse_patterns(measure.verb).front();
    if (measure.is_doubled != is_doubled || verb.length != packed_length(lemma) || !match(verb, lemma, slots)) continue;
    for (const Pattern& noun : parse_patterns(measure.nouns)) nouns.push_back(fill_participle(noun, slots));
    break;
  }
  return nouns;
}

}  // namespace

PackedWord noun_of_form_two(const std::string& lemma) {
  const PackedWord packed = pack_utf8(lemma);
  if (packed_length(packed) != 3) return 0;
  const PatternSlots slots{packed_letter(packed, 0), packed_letter(packed, 1), packed_letter(packed, 2)};
  return fill(parse_patterns(slots[2] == letter::yeh ? "ت12ية" : "ت12ي3").front(), slots);
}

std::vector<PackedWord> derived_nouns(const std::string& lemma, const Verb& verb) {
  const PackedWord packed = pack_utf8(lemma);
  if (packed_length(packed) != 3) return nouns_of_measure(packed, verb.is_doubled);
  if (verb.is_doubled) return nouns_of_measure(packed, true);
  const PatternSlots slots{packed_letter(packed, 0), packed_letter(packed, 1), packed_letter(packed, 2)};
  if (slots[1] == letter::alef) return {};
  return {fill_participle(parse_patterns("م123").front(), slots), noun_of_form_two(lemma)};
}

}  // namespace fihris
