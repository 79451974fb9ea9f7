#include "searcher/server/page/month_names.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

std::string written(std::string_view date, MonthNames months, Language language = Language::arabic) {
  const ThemeTexts none;
  return date_text(*parse_iso_date(date), months, PageTexts(language, none));
}

}  // namespace

TEST_CASE("each part of the Arab world reads its own names of months") {
  CHECK(written("2024-07-13", MonthNames::egypt) == "13 يوليو 2024");
  CHECK(written("2024-07-13", MonthNames::levant) == "13 تموز 2024");
  CHECK(written("2024-07-13", MonthNames::maghreb) == "13 جويلية 2024");
  CHECK(written("2024-07-13", MonthNames::morocco) == "13 يوليوز 2024");
  CHECK(written("2024-01-01", MonthNames::levant) == "1 كانون الثاني 2024");
  CHECK(written("2024-12-31", MonthNames::levant) == "31 كانون الأول 2024");
}

TEST_CASE("Hijri dates are of their own calendar") {
  CHECK(written("2024-04-13", MonthNames::hijri) == "4 شوال 1445 هـ");
  CHECK(written("2024-04-13", MonthNames::hijri, Language::english) == "4 Shawwal 1445 AH");
}

TEST_CASE("a day that the Hijri tables do not have is written by the other calendar") {
  CHECK(written("1850-04-13", MonthNames::hijri) == "13 أبريل 1850");
}

TEST_CASE("English names stand in English pages whatever the reader's months") {
  CHECK(written("2024-07-13", MonthNames::levant, Language::english) == "13 July 2024");
}

TEST_CASE("months of facets have a name and a year") {
  using namespace std::chrono;
  CHECK(month_text(2024y / February, MonthNames::levant, Language::arabic) == "شباط 2024");
  CHECK(month_text(2024y / February, MonthNames::hijri, Language::arabic) == "فبراير 2024");
}

TEST_CASE("names of months have names in addresses, there and back") {
  for (const MonthNames months :
       {MonthNames::egypt, MonthNames::levant, MonthNames::maghreb, MonthNames::morocco, MonthNames::hijri})
    CHECK(month_names_of(name_of(months)) == months);
  CHECK(!month_names_of("syriac"));
  CHECK(!month_names_of(""));
}

}  // namespace fihris
