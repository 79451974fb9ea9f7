#include "common/analysis/folding.h"

#include <random>

#include <doctest/doctest.h>

#include "common/text/utf8.h"

namespace fihris {
namespace {

std::string folded(std::string_view exact) {
  std::string text;
  append_folded(exact, text);
  return text;
}

std::string random_word(std::mt19937& random) {
  static constexpr std::u32string_view letters = U"ءءءاااأؤئآىيةهكگبwww10";
  std::string word;
  for (auto length = 1 + random() % 10; length > 0; --length) append_utf8(word, letters[random() % letters.size()]);
  return word;
}

TEST_CASE("differences of spelling go") {
  CHECK(folded("مسؤولة") == "مسءوله");
  CHECK(folded("مسئولة") == folded("مسؤولة"));
  CHECK(folded("إلى") == "الي");
  CHECK(folded("آسيا") == folded("أسيا"));
  CHECK(folded("گاز") == "كاز");
}

TEST_CASE("hamza and alef at the start are one alef") {
  CHECK(folded("ءامن") == "امن");
  CHECK(folded("ءءءامن") == "امن");
  CHECK(folded("قراءات") == "قراءات");
}

TEST_CASE("a letter drawn out is written once, a doubled one stays double") {
  CHECK(folded("هااااام") == "هام");
  CHECK(folded("اللله") == "اله");
  CHECK(folded("الله") == "الله");
  CHECK(folded("تتتابع") == "تابع");
}

TEST_CASE("letters and digits that are not Arabic are not shortened") {
  CHECK(folded("www") == "www");
  CHECK(folded("1000") == "1000");
}

TEST_CASE("the folded form is appended") {
  std::string text = "اء";
  append_folded("ءاب", text);
  CHECK(text == "اءاب");
}

TEST_CASE("folding twice is folding once") {
  constexpr unsigned seed = 20240413;
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int i = 0; i < 20'000; ++i) {
    const std::string word = random_word(random);
    const std::string once = folded(word);
    if (folded(once) != once || once.empty()) FAIL("word ", word);
  }
}

}  // namespace
}  // namespace fihris
