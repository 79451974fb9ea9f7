#include "common/copies/text_sketch.h"

#include <algorithm>
#include <set>
#include <string>

#include <doctest/doctest.h>

namespace fihris {
namespace {

// Words of two letters that differ from each other: the n-th is the n-th number in Arabic letters.
std::string words(std::size_t first, std::size_t count) {
  constexpr std::u32string_view letters = U"بتثجحخدذرزسشصضطظعغفقكلمن";
  std::string text;
  for (std::size_t i = first; i < first + count; ++i) {
    for (const char32_t letter : {letters[i / 24 % 24], letters[i % 24]}) {
      text += static_cast<char>(0xC0 | letter >> 6);
      text += static_cast<char>(0x80 | (letter & 0x3F));
    }
    text += ' ';
  }
  return text;
}

std::size_t shared_features(const TextSketch& a, const TextSketch& b) {
  const auto features = b.feature_span();
  return static_cast<std::size_t>(std::count_if(
      a.features.begin(), a.features.begin() + a.feature_count,
      [&](CopyFeature feature) { return std::find(features.begin(), features.end(), feature) != features.end(); }));
}

}  // namespace

TEST_CASE("harakat, tatweel, hamza carriers, spaces and punctuation do not matter") {
  const TextSketch sketch = sketch_text("إعلان مؤكد", "قال أحمد في المدرسة الكبرى يوم ١٢ من ايار");
  CHECK(sketch_text("اعلان، موكد!", "قَالَ  احمد\nفي المـدرسه: «الكبري» يوم 12 من أيار.") == sketch);
}

TEST_CASE("a hamza as a mark of its own does not matter") {
  CHECK(sketch_text("", "سأل مسؤول سائل") == sketch_text("", "سا\u0654ل مسو\u0654ول ساي\u0654ل"));
}

TEST_CASE("another word makes another sketch") {
  CHECK(sketch_text("", "ذهب الولد") != sketch_text("", "ذهب البلد"));
  CHECK(sketch_text("", "ذهب الولد") != sketch_text("", "الولد ذهب"));
}

TEST_CASE("a word between title and text belongs to one of them") {
  CHECK(sketch_text("ذهب", "الولد").signature.content != sketch_text("ذهب الولد", "").signature.content);
}

TEST_CASE("the title changes the content alone") {
  TextSketch a = sketch_text("عنوان", words(0, 100));
  const TextSketch b = sketch_text("عنوان آخر", words(0, 100));
  CHECK(a.signature.content != b.signature.content);
  a.signature.content = b.signature.content;
  CHECK(a == b);
}

TEST_CASE("a text of fewer than thirty words has one feature and no shingles") {
  const TextSketch shorter = sketch_text("", words(0, 29));
  CHECK(shorter.feature_count == 1);
  CHECK(shorter.signature.shingles == 0);
  CHECK(shorter.signature.minima == decltype(shorter.signature.minima){});
  const TextSketch longer = sketch_text("", words(0, 30));
  CHECK(longer.feature_count == max_copy_features);
  CHECK(longer.signature.shingles == 27);
}

TEST_CASE("a text without words has no feature") {
  CHECK(sketch_text("", "").feature_count == 0);
  CHECK(sketch_text("؟", " - «» \n\u064B").feature_count == 0);
}

TEST_CASE("a text cut at half shares features with the whole") {
  for (std::size_t first = 0; first < 5000; first += 100) {
    CAPTURE(first);
    CHECK(shared_features(sketch_text("", words(first, 300)), sketch_text("", words(first, 150))) >= 2);
  }
}

TEST_CASE("the first words of two texts that begin alike have the same minima") {
  const std::string beginning = words(0, 64);
  const auto a = sketch_text("", beginning + words(100, 200)).signature;
  const auto b = sketch_text("", beginning + words(300, 200)).signature;
  CHECK(a.lead_minima == b.lead_minima);
  CHECK(a.minima != b.minima);
}

TEST_CASE("the length of a very long text is bounded") {
  std::string text;
  for (int i = 0; i < 70000; ++i) text += "a ";
  const TextSketch sketch = sketch_text("", text);
  CHECK(sketch.signature.shingles == 65535);
  CHECK(sketch.feature_count == 1);  // one shingle, many times
}

TEST_CASE("features are three printable signs, and different for different features") {
  std::set<std::string> seen;
  for (CopyFeature feature = 0; feature < copy_feature_values; feature += 7) {
    const std::string text = feature_text(feature);
    REQUIRE(text.size() == 3);
    for (const char sign : text) REQUIRE((sign > ' ' && sign < '\x7F'));
    REQUIRE(seen.insert(text).second);
  }
  CHECK(feature_text(0) == "!!!");
  CHECK(feature_text(copy_feature_values - 1) == "~~~");
}

}  // namespace fihris
