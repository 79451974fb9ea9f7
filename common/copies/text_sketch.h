// A small sketch of a text, by which copies are found and told from other texts without reading either again.
//
//   const TextSketch sketch = sketch_text(article.title, article.text);
//   if (compare(sketch.signature, other.signature).is_copy()) …    // resemblance.h
//
// The text is seen as its set of shingles, four folded words each (Broder, On the resemblance and containment of
// documents, 1997). Harakat, tatweel, hamza carriers, spaces and punctuation do not matter; the title counts for
// `content` only, because a copy often has another one. One hash a shingle falls into one of 64 bins, which keep their
// least (Li, Owen, Zhang, One permutation hashing, 2012); of each least the signature stores two bits (Li and König,
// b-Bit minwise hashing, 2010), and the same once more of the first 64 words alone. The least of all, and the least of
// those first words, which a cut at the end leaves alone, are the features: what two texts must share to be compared at
// all.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace fihris {

// What is compared. 35 bytes in the index.
struct CopySignature {
  std::array<std::uint64_t, 2> minima{};  // 64 bins of two bits; 0: no shingle fell into it
  std::uint64_t lead_minima = 0;          // 32 bins, of the first words
  std::uint64_t content = 0;              // hash of all folded words of title and text, 48 bits
  std::uint32_t outlet = 0;               // hash of source and host, 24 bits; outlet_hash(); sketch_text() leaves it 0
  std::uint16_t shingles = 0;             // 0: the text is too short to resemble another; at most 65,535

  bool operator==(const CopySignature&) const = default;
};

inline constexpr std::uint16_t lead_shingles = 61;  // of the first 64 words

// Each costs some 21 bytes in the index.
inline constexpr std::size_t max_copy_features = 5;
using CopyFeature = std::uint32_t;
inline constexpr CopyFeature copy_feature_values = 94 * 94 * 94;  // three printable signs

struct TextSketch {
  CopySignature signature;
  std::array<CopyFeature, max_copy_features> features{};  // no two are the same
  std::uint8_t feature_count = 0;                         // 0: the article has no word

  std::span<const CopyFeature> feature_span() const& { return {features.data(), feature_count}; }
  bool operator==(const TextSketch&) const = default;
};

// Shorter texts have one feature, of their content: they are found again only when they are the same.
inline constexpr std::size_t least_copy_words = 30;

// Takes any bytes; invalid UTF-8 separates words. No memory is asked for, and any thread may call it: some 3 µs for a
// news text.
TextSketch sketch_text(std::string_view title, std::string_view text);

// Of the term of a feature, without its prefix: three printable signs of ASCII.
std::string feature_text(CopyFeature feature);

}  // namespace fihris
