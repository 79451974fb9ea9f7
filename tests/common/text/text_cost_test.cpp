#include "common/text/text_cost.h"

#include <string_view>

#include <doctest/doctest.h>

#include "common/text/letter_pairs.h"

using namespace fihris;

namespace {

double bits_each(std::string_view text) {
  const TextCost cost = cost_of(text);
  return cost.bits / static_cast<double>(cost.characters);
}

}  // namespace

TEST_CASE("the table of pairs is square") {
  for (const std::string_view row : letter_pairs) CHECK(row.size() == word_border + 1);
}

TEST_CASE("Arabic costs less than 5 bits a letter, its wrong decodings far more") {
  CHECK(bits_each("قال الوزير إن الطريق سيفتح في الربيع المقبل") < 5);
  CHECK(bits_each("طريق البحر وسوق القمح") < 6);
  CHECK(bits_each("بمدرسةٌ كبيرةٌ في المدينةِ") < 6.5);
  CHECK(bits_each("ادوزطس إو اديسطك سطعتح") > 6.5);  // letters that are no words
  CHECK(bits_each("ÞÇá ÇáæÒíÑ Åä ÇáØÑíÞ") > 10);     // windows-1256 read as windows-1252
  CHECK(bits_each("Ù‚Ø§Ù„ Ø§Ù„Ùˆزير") > 8);          // UTF-8 read as windows-1252
  CHECK(bits_each("ظ‚ط§ظ„ ط§ظ„ظˆط²ظٹط±") > 7);       // UTF-8 read as windows-1256
}

TEST_CASE("ASCII costs nothing, but controls do") {
  const TextCost plain = cost_of("plain text, 2024\r\n");
  CHECK(plain.bits == 0);
  CHECK(plain.characters == 0);
  CHECK(cost_of(std::string_view("a\0b", 3)).bits >= 20);
  CHECK(cost_of("").bits == 0);
}

TEST_CASE("accents are at home in Latin words only") {
  CHECK(cost_of("café").out_of_place == 0);
  CHECK(cost_of("à").out_of_place == 0);
  CHECK(cost_of("Ø§Ù").out_of_place == 3);
  CHECK(cost_of(" §5 ").out_of_place == 0);
  CHECK(cost_of("بéب").out_of_place == 1);
  CHECK(cost_of("café").bits < cost_of("cafþ").bits);
}

TEST_CASE("letters of eastern Europe and Turkey are counted as rare") {
  CHECK(cost_of("têtes brûlées, naïve, Größe, mañana").rare == 0);
  CHECK(cost_of("são boas condições").rare == 0);
  CHECK(cost_of("kikötõben").rare == 1);  // õ that no e follows
  CHECK(cost_of("þeker").rare == 1);
}

TEST_CASE("costs add up over lines") {
  TextCost sum = cost_of("قال الوزير");
  sum += cost_of("في البيت");
  const TextCost whole = cost_of("قال الوزير\nفي البيت");
  CHECK(sum.bits == whole.bits);
  CHECK(sum.characters == whole.characters);
  CHECK(sum.letters == 16);
}

TEST_CASE("the letters of UTF-8 read as windows-1256 are counted") {
  CHECK(cost_of("ط§ظ„").tah_zah == 2);
  CHECK(cost_of("ط§ظ„").letters == 2);
  CHECK(cost_of("أ™ث†أکآ´").hamza_alefs == 3);
}
