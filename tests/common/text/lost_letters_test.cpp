#include "common/text/lost_letters.h"

#include <string>

#include <doctest/doctest.h>

using namespace fihris;

TEST_CASE("question marks in place of words are lost letters") {
  for (const char* text : {"????? ????", "?????", "????? (CNN) ??? 2024", "???? ????? ??????\n??? ????? ????, Reuters"})
    CHECK_MESSAGE(stand_in_for_lost_letters(text) == "'?'", text);
}

TEST_CASE("people write question marks too") {
  for (const char* text : {"", "?", "ماذا ???", "Why? What? Who?", "هل هذا صحيح ؟؟ ??? قال نعم ???", "a=1?b=2?c=3"})
    CHECK_MESSAGE(stand_in_for_lost_letters(text).empty(), text);
}

TEST_CASE("text full of U+FFFD has lost its letters, a few are tolerated") {
  CHECK(stand_in_for_lost_letters("\uFFFD\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD\uFFFD") == "U+FFFD");
  CHECK(stand_in_for_lost_letters("قا\uFFFD الوز\uFFFDر") == "U+FFFD");
  CHECK(stand_in_for_lost_letters("وصلت السفينة إلى الميناء قبل الفج\uFFFD").empty());
}
