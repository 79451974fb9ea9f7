#include "common/analysis/letters.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

TEST_CASE("a packed word is the word without differences of hamza and final ya") {
  CHECK(to_utf8(pack_utf8("مدرسة")) == "مدرسة");
  CHECK(to_utf8(pack_utf8("أحمد")) == "احمد");
  CHECK(to_utf8(pack_utf8("آسيا")) == "اسيا");
  CHECK(to_utf8(pack_utf8("مسؤول")) == "مسءول");
  CHECK(to_utf8(pack_utf8("مصطفى")) == "مصطفي");
  CHECK(to_utf8(pack_utf8("چاپ")) == "جاب");
}

TEST_CASE("every letter has a code of its own and comes back from it") {
  for (Letter each = letter::alef; each <= letter::hamza; ++each) CHECK(to_letter(to_code_point(each)) == each);
}

TEST_CASE("twelve letters are packed, and thirteen are not") {
  CHECK(packed_length(pack_utf8("ابتثجحخدذرزس")) == 12);
  CHECK(pack_utf8("ابتثجحخدذرزسش") == 0);
}

TEST_CASE("a word with a letter that is not Arabic has no letters") {
  CHECK(pack_utf8("") == 0);
  CHECK(pack_utf8("abc") == 0);
  CHECK(pack_utf8("كتabاب") == 0);
  CHECK(to_letters("كتاب1").size == 0);
  CHECK(to_letter(0) == letter::foreign);
  CHECK(to_letter(0x10FFFF) == letter::foreign);
}

TEST_CASE("forty letters are analysed, and more are not") {
  std::string word;
  for (std::size_t i = 0; i < max_word_letters; ++i) word += "ب";
  CHECK(to_letters(word).size == max_word_letters);
  CHECK(to_letters(word + "ب").size == 0);
}

TEST_CASE("hamza on the first alef is remembered") {
  CHECK(to_letters("ألمانيا").starts_with_hamza());
  CHECK(to_letters("إعلان").starts_with_hamza());
  CHECK(to_letters("آسيا").starts_with_hamza());
  CHECK_FALSE(to_letters("اعلان").starts_with_hamza());
  CHECK_FALSE(to_letters("وأعلن").starts_with_hamza());
}

TEST_CASE("letters of a packed word are counted and read by place") {
  const PackedWord word = pack_utf8("كتاب");
  CHECK(packed_length(word) == 4);
  CHECK(packed_letter(word, 0) == letter::kaf);
  CHECK(packed_letter(word, 3) == letter::beh);
  CHECK(packed_length(0) == 0);
}

}  // namespace
}  // namespace fihris
