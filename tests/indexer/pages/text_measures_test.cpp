#include "indexer/pages/text_measures.h"

#include <doctest/doctest.h>

using namespace fihris;

TEST_CASE("words are runs that hold a letter or a digit") {
  CHECK(count_words("") == 0);
  CHECK(count_words("كتب - علي") == 2);
  CHECK(count_words("«نعم» … – ؟ 12") == 2);
  CHECK(count_words("كلمة\u00A0أخرى\u200Fثالثة") == 3);
  CHECK(count_words("a\nb\tc") == 3);
}

TEST_CASE("blanks of all kinds fold into one space") {
  CHECK(folded_blanks(" \u00A0أ \n\t ب\u200F \u3000ج\u00A0") == "أ ب ج");
  CHECK(folded_blanks("أ\x01ب\u202E") == "أب");
  CHECK(folded_blanks("\u00A0").empty());
  CHECK(folded_blanks("\xC2") == "\xC2");
}

TEST_CASE("titles are compared without spelling and punctuation") {
  CHECK(plain_words("«إيران»: تُؤكّد، المحادثات...") == plain_words("ايران توكد المحادثات"));
  CHECK(plain_words(" – ").empty());
}

TEST_CASE("shared words are a share of the first text") {
  CHECK(shared_words("سد النهضة", "مفاوضات سد النهضه اليوم") == doctest::Approx(1));
  CHECK(shared_words("سد جديد", "سد النهضة") == doctest::Approx(0.5));
  CHECK(shared_words("", "سد") == 0);
}
