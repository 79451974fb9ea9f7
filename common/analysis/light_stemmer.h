// The light stem of an Arabic word, checked against the lexicon: a clitic or ending is taken off only if what remains
// is a known word; guarded light stemming, after Larkey's light10, for the rest.
#pragma once

#include <array>
#include <span>

#include "common/analysis/letters.h"

namespace fihris {

// One way to read a word.
struct Reading {
  PackedWord stem = 0;
  PackedWord root = 0;  // of names and unknown words the stem without its nisba; 0: none of its own
  PackedWord base = 0;  // the word of the lexicon that was found in it; 0: none
  bool operator==(const Reading&) const = default;
};

inline constexpr std::size_t max_readings = 6;

struct StemAnalysis {
  std::array<Reading, max_readings> readings{};  // likeliest first, with different stems
  std::size_t count = 0;                         // 0: the word stays as it is (foreign letters, or too long)
  bool is_known = false;

  std::span<const Reading> span() const& { return std::span(readings).first(count); }
  void span() && = delete;  // for (… : light_stem(word).span()) would walk what is gone
};

// Example: والحوثيون → {حوثي, حوث}; بالمدارس → {مدرسة, درس}; كتابه → {كتاب, كتب} and {كتابة, كتب}.
StemAnalysis light_stem(const LetterString& word);

}  // namespace fihris
