#include "common/analysis/root_extractor.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "common/text/utf8.h"

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
1ا3 1ي3 1و3 ت1ي3 12اية 12اي 2ة3 23ة 3ة
)";

struct Pattern {
  std::array<char32_t, max_packed_letters> letters{};  // a digit for a letter of the root
  std::size_t length = 0;
};

std::vector<Pattern> parse_patterns() {
  std::vector<Pattern> parsed;
  Pattern current;
  for (std::size_t position = 0; position < patterns.size();) {
    const char32_t c = decode_utf8(patterns, position);
    if (c != U' ' && c != U'\n') {
      current.letters[current.length++] = c;
    } else if (current.length != 0) {
      parsed.push_back(current);
      current = {};
    }
  }
  return parsed;
}

// Up to four letters; slots that the pattern does not name (hollow verbs: 1ا3) stay empty.
using Slots = std::array<Letter, 4>;

bool match(const Pattern& pattern, PackedWord word, Slots& slots) {
  slots = {};
  for (std::size_t i = 0; i < pattern.length; ++i) {
    const char32_t expected = pattern.letters[i];
    const Letter actual = packed_letter(word, i);
    if (expected >= U'1' && expected <= U'4') {
      slots[expected - U'1'] = actual;
    } else if (to_letter(expected) != actual) {
      return false;
    }
  }
  return true;
}

PackedWord root_of(Letter first, Letter second, Letter third, Letter fourth) {
  const std::array<Letter, 4> letters{first, second, third, fourth};
  return pack(std::span(letters).first(fourth == letter::none ? 3 : 4));
}

constexpr std::array weak_letters{letter::waw, letter::yeh, letter::hamza};

bool is_weak(Letter each) {
  return each == letter::alef || each == letter::waw || each == letter::yeh || each == letter::hamza;
}

// The letters as they stand first, then the weak ones exchanged for one another.
PackedWord mend(const Slots& slots, const RootSet& known) {
  const Letter first = slots[0] == letter::alef ? letter::hamza : slots[0] == letter::none ? letter::waw : slots[0];
  const bool doubled = slots[2] == letter::none;
  const auto known_or_none = [&](Letter second, Letter third) {
    const PackedWord root = root_of(first, second, third, slots[3]);
    return known.contains(root) ? root : 0;
  };
  if (doubled) return known_or_none(slots[1], slots[1]);
  if (slots[1] != letter::none)
    if (const PackedWord root = known_or_none(slots[1], slots[2])) return root;
  const bool open_middle = slots[1] == letter::none || is_weak(slots[1]);
  const bool open_last = is_weak(slots[2]);
  const std::array<Letter, 1> as_second{slots[1]};
  const std::array<Letter, 1> as_third{slots[2]};
  for (const Letter second : open_middle ? std::span<const Letter>(weak_letters) : as_second)
    for (const Letter third : open_last ? std::span<const Letter>(weak_letters) : as_third)
      if (const PackedWord root = known_or_none(second, third)) return root;
  return 0;
}

}  // namespace

PackedWord extract_root(PackedWord lemma, const RootSet& known_roots) {
  static const std::vector<Pattern> parsed = parse_patterns();
  const std::size_t length = packed_length(lemma);
  Slots slots{};
  for (const Pattern& pattern : parsed) {
    if (pattern.length != length || !match(pattern, lemma, slots)) continue;
    if (const PackedWord root = mend(slots, known_roots)) return root;
  }
  return 0;
}

}  // namespace fihris
