#include "common/copies/resemblance.h"

#include <string>

#include <doctest/doctest.h>

namespace fihris {
namespace {

// Numbers are words too.
std::string words(int first, int count) {
  std::string text;
  for (int i = first; i < first + count; ++i) text += std::to_string(i) + ' ';
  return text;
}

CopySignature signature_of(const std::string& text, std::uint32_t outlet = 1) {
  CopySignature signature = sketch_text("", text).signature;
  signature.outlet = outlet;
  return signature;
}

}  // namespace

TEST_CASE("a text is all in itself") {
  const auto alike = compare(signature_of(words(0, 100)), signature_of(words(0, 100)));
  CHECK(alike.resemblance == 1);
  CHECK(alike.containment == 1);
  CHECK(alike.lead == 1);
  CHECK(alike.is_copy());
}

TEST_CASE("the estimates are near the truth on average") {
  double resemblance = 0;
  double containment = 0;
  double unlike = 0;
  constexpr int texts = 200;
  for (int i = 0; i < texts; ++i) {
    const int first = i * 1000;
    const auto whole = signature_of(words(first, 300));
    const auto half = compare(whole, signature_of(words(first, 150)));
    resemblance += half.resemblance / texts;
    containment += half.containment / texts;
    unlike += compare(whole, signature_of(words(first + 500, 300))).resemblance / texts;
  }
  CHECK(resemblance == doctest::Approx(147.0 / 297).epsilon(0.05));
  CHECK(containment > 0.9);
  CHECK(unlike < 0.05);
}

TEST_CASE("a text that begins as another and goes on differently is no copy") {
  const auto a = signature_of(words(0, 100) + words(1000, 300));
  const auto b = signature_of(words(0, 100) + words(2000, 300));
  CHECK(compare(a, b).lead == 1);
  CHECK_FALSE(compare(a, b).is_copy());
}

TEST_CASE("another beginning makes other news within an outlet, and a copy between outlets") {
  const std::string background = words(0, 300);
  const auto first = signature_of(words(1000, 70) + background, 1);
  const auto follow_up = signature_of(words(2000, 70) + background, 1);
  const auto republished = signature_of(words(2000, 70) + background, 2);
  CHECK_FALSE(compare(first, follow_up).is_copy());
  CHECK(compare(first, republished).is_copy());
}

TEST_CASE("texts that are too short resemble nothing but the same words") {
  const auto shorter = signature_of(words(0, 20));
  CHECK(compare(shorter, signature_of(words(0, 20))).is_copy());
  CHECK_FALSE(compare(shorter, signature_of(words(0, 21))).is_copy());
  CHECK_FALSE(compare(shorter, signature_of(words(0, 40))).is_copy());
}

TEST_CASE("empty and impossible signatures resemble nothing") {
  CopySignature empty;
  empty.content = 1;
  empty.shingles = 1;
  CHECK_FALSE(compare(empty, signature_of(words(0, 100))).is_copy());
}

}  // namespace fihris
