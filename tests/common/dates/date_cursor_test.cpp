#include "common/dates/date_cursor.h"

#include <doctest/doctest.h>

using namespace fihris;
using namespace std::chrono;

namespace {

// Keeps the tokens that a cursor looks at.
struct Text {
  explicit Text(std::string_view text) : tokens(read_date_tokens(text)) {}

  std::vector<DateToken> tokens;
  DateContext context{tokens, std::nullopt};
  DateCursor cursor{context};
};

}  // namespace

TEST_CASE("the longest name is read") {
  Text text("أول من أمس");
  CHECK(text.cursor.word(DateMeaning::day_shift) == -2);
  CHECK(text.cursor.at_end());
}

TEST_CASE("a name that goes on otherwise is read as far as it goes") {
  Text text("كانون الثاني من");
  CHECK(text.cursor.word(DateMeaning::month) == 1);
  CHECK(text.cursor.at() == 2);
  CHECK_FALSE(Text("كانون").cursor.word(DateMeaning::month));
  CHECK_FALSE(Text("كانون-الثاني").cursor.word(DateMeaning::month));
}

TEST_CASE("what is not there is not skipped") {
  Text text("13/4");
  CHECK_FALSE(text.cursor.skip_sign("/"));
  CHECK(text.cursor.number(3, 4) == nullptr);
  CHECK(text.cursor.at() == 0);
  REQUIRE(text.cursor.number(1, 2) != nullptr);
  CHECK(text.cursor.sign("-/") == '/');
}

TEST_CASE("no more than three words are skipped in a row") {
  Text text("يوم يوم يوم يوم");
  text.cursor.skip_words(DateMeaning::lead);
  CHECK(text.cursor.at() == 3);
}

TEST_CASE("short remarks are skipped with those inside") {
  Text text("(a (b) c) 1");
  text.cursor.skip_comment();
  CHECK(text.cursor.is_number());
  Text open("(a b c");
  open.cursor.skip_comment();
  CHECK(open.cursor.at() == 0);
  Text longer("(a b c d e f g h i j k l)");
  longer.cursor.skip_comment();
  CHECK(longer.cursor.at() == 0);
}

TEST_CASE("a number goes on where a sign and a number touch it, unless they are a time") {
  for (const char* whole : {"1/2", "1.2", "1,500", "1%", "1-2"}) {
    Text text(whole);
    text.cursor.skip_any();
    CAPTURE(whole);
    CHECK(text.cursor.number_goes_on());
  }
  for (const char* ended : {"1", "1.", "1 /2", "1/ 2", "1-14:05", "1, 2", "1a"}) {
    Text text(ended);
    text.cursor.skip_any();
    CAPTURE(ended);
    CHECK_FALSE(text.cursor.number_goes_on());
  }
}

TEST_CASE("the end of a number is told from a number") {
  Text text("3.13 5");
  CHECK_FALSE(text.cursor.is_number_tail());
  text.cursor.skip_any();
  text.cursor.skip_any();
  CHECK(text.cursor.is_number_tail());
  text.cursor.skip_any();
  CHECK_FALSE(text.cursor.is_number_tail());
}

TEST_CASE("plausible days exist, and lie between 1800 and two days after the reference") {
  CHECK(plausible_date(2024, 2, 29, std::nullopt) == Date(2024y / February / 29));
  CHECK_FALSE(plausible_date(2023, 2, 29, std::nullopt));
  CHECK_FALSE(plausible_date(1799, 12, 31, std::nullopt));
  CHECK_FALSE(plausible_date(2100, 1, 1, std::nullopt));
  CHECK_FALSE(plausible_date(2024, 13, 1, std::nullopt));
  CHECK_FALSE(plausible_date(2024, 1, 300, std::nullopt));
  CHECK(plausible_date(2024, 4, 15, Date(2024y / April / 13)));
  CHECK_FALSE(plausible_date(2024, 4, 16, Date(2024y / April / 13)));
}
