#include "indexer/spelling.h"

#include <doctest/doctest.h>

using fihris::plain_spelling;

TEST_CASE("spellings of one line become equal") {
  CHECK(plain_spelling("آخِر تحديـث :") == "اخر تحديث:");
  CHECK(plain_spelling("اخر تحديث:") == "اخر تحديث:");
  CHECK(plain_spelling("إقرأ أيضاً") == plain_spelling("اقرا ايضا"));
  CHECK(plain_spelling("الرئيسية") == plain_spelling("الرييسيه"));
}

TEST_CASE("blanks shrink to one and go at the ends") {
  CHECK(plain_spelling(" \t\u00A0أ \u200Fب  ") == "ا ب");
  CHECK(plain_spelling("   ") == "");
}

TEST_CASE("a plain spelling stays as it is") {
  const std::string once = plain_spelling("شَارِكْ هٰذَا الخَبَرَ :  فيسبوك");
  CHECK(plain_spelling(once) == once);
}

TEST_CASE("any bytes are taken") {
  CHECK(plain_spelling("\xD8\xFF\xD9") == "\xD8\xFF\xD9");
}
