#include "common/text/character_fold.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "common/text/utf8.h"

namespace fihris {
namespace {

std::string letters_of(char32_t c) {
  const CharacterFold fold = fold_character(c);
  std::string text;
  for (std::size_t i = 0; i < fold.length; ++i) append_utf8(text, fold.letters[i]);
  return text;
}

bool is_word_character(CharacterKind kind) {
  return kind == CharacterKind::arabic || kind == CharacterKind::other || kind == CharacterKind::digit;
}

TEST_CASE("letters and digits always leave a letter, and nothing else does") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const CharacterFold fold = fold_character(c);
    const bool leaves_one = fold.length > 0 && fold.length <= fold.letters.size();
    if (leaves_one != is_word_character(fold.kind)) FAIL("code point ", static_cast<unsigned>(c));
  }
}

TEST_CASE("what a character becomes stays as it is") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const CharacterFold fold = fold_character(c);
    for (std::size_t i = 0; i < fold.length; ++i) {
      const CharacterFold again = fold_character(fold.letters[i]);
      if (again.length != 1 || again.letters[0] != fold.letters[i]) FAIL("code point ", static_cast<unsigned>(c));
    }
  }
}

TEST_CASE("the letters of Arabic keep their hamza, ta marbuta and alef maksura") {
  for (const char32_t c : std::u32string_view(U"ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي")) {
    CHECK(fold_character(c).kind == CharacterKind::arabic);
    CHECK(fold_character(c).letters[0] == c);
  }
}

TEST_CASE("presentation forms and ligatures come apart") {
  CHECK(letters_of(0xFEFB) == "لا");
  CHECK(letters_of(0xFE84) == "أ");
  CHECK(letters_of(0xFEE3) == "م");
  CHECK(letters_of(0xFDF2) == "الله");
  CHECK(letters_of(0xFDFA) == "صلىاللهعليهوسلم");
  CHECK(fold_character(0xFDFA).length == 15);
}

TEST_CASE("Persian and Urdu variants become Arabic letters, but not letters of other sounds") {
  CHECK(letters_of(U'ک') == "ك");
  CHECK(letters_of(U'ی') == "ي");
  CHECK(letters_of(U'ٱ') == "ا");
  CHECK(letters_of(U'ە') == "ه");
  CHECK(letters_of(U'پ') == "پ");
}

TEST_CASE("digits of every script become ASCII digits") {
  for (const char32_t zero : {0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xFF10, 0x1D7CE}) {
    for (char32_t value = 0; value < 10; ++value) {
      CHECK(fold_character(zero + value).kind == CharacterKind::digit);
      CHECK(fold_character(zero + value).letters[0] == U'0' + value);
    }
  }
}

TEST_CASE("Latin letters lose case, accents and width") {
  CHECK(letters_of(U'É') == "e");
  CHECK(letters_of(U'ç') == "c");
  CHECK(letters_of(U'Ａ') == "a");
  CHECK(letters_of(0xFB01) == "fi");
}

TEST_CASE("harakat are marks") {
  for (char32_t c = 0x064B; c <= 0x0655; ++c) CHECK(fold_character(c).kind == CharacterKind::mark);
  for (const char32_t c : {0x0301, 0x0670, 0x06D6, 0x06E5, 0x06E6})
    CHECK(fold_character(c).kind == CharacterKind::mark);
}

TEST_CASE("tatweel and invisible characters are as if not there") {
  for (const char32_t c :
       {0x0640, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x2066, 0x2069, 0xFEFF, 0x00AD, 0x061C})
    CHECK(fold_character(c).kind == CharacterKind::ignored);
}

TEST_CASE("what stands for a number and a word at once is neither") {
  CHECK(fold_character(U'㏱').kind == CharacterKind::separator);  // 18日
  CHECK(fold_character(U'㎡').kind == CharacterKind::separator);  // m2
}

TEST_CASE("a vulgar fraction is no number") {
  CHECK(fold_character(U'½').kind == CharacterKind::separator);
}

TEST_CASE("spaces, punctuation and what is no code point separate") {
  for (const char32_t c : std::u32string_view(U" \n،؛؟.,-_/#«»\u00A0\u3000٬٫"))
    CHECK(fold_character(c).kind == CharacterKind::separator);
  for (const char32_t c : {char32_t{0xD800}, char32_t{0xFFFF}, char32_t{0x110000}, invalid_code_point})
    CHECK(fold_character(c).kind == CharacterKind::separator);
}

}  // namespace
}  // namespace fihris
