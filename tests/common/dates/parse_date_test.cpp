#include "common/dates/parse_date.h"

#include <array>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "common/text/hijri_calendar.h"
#include "tests/common/dates/date_rows.h"

using namespace fihris;
using namespace std::chrono;

namespace {

constexpr std::array english{"January", "February", "March",     "April",   "May",      "June",
                             "July",    "August",   "September", "October", "November", "December"};
constexpr std::array egyptian{"يناير", "فبراير", "مارس",   "أبريل",  "مايو",   "يونيو",
                              "يوليو", "أغسطس",  "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};
constexpr std::array levantine{"كانون الثاني", "شباط", "آذار",  "نيسان",       "أيار",         "حزيران",
                               "تموز",         "آب",   "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"};
constexpr std::array hijri{"محرم", "صفر",   "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
                           "رجب",  "شعبان", "رمضان",      "شوال",       "ذو القعدة",    "ذو الحجة"};
constexpr std::array weekdays{"الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"};
constexpr std::array short_weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array ordinals{
    "الأول",           "الثاني",          "الثالث",          "الرابع",          "الخامس",          "السادس",
    "السابع",          "الثامن",          "التاسع",          "العاشر",          "الحادي عشر",      "الثاني عشر",
    "الثالث عشر",      "الرابع عشر",      "الخامس عشر",      "السادس عشر",      "السابع عشر",      "الثامن عشر",
    "التاسع عشر",      "العشرين",         "الحادي والعشرين", "الثاني والعشرين", "الثالث والعشرين", "الرابع والعشرين",
    "الخامس والعشرين", "السادس والعشرين", "السابع والعشرين", "الثامن والعشرين", "التاسع والعشرين", "الثلاثين",
    "الحادي والثلاثين"};

std::string arabic_digits(std::string_view text) {
  std::string result;
  for (const char c : text)
    if (c >= '0' && c <= '9')
      append_utf8(result, static_cast<char32_t>(0x0660 + (c - '0')));
    else
      result += c;
  return result;
}

std::vector<std::string> all_styles(sys_days day) {
  const Date date(day);
  const int y = static_cast<int>(date.year());
  const unsigned m = static_cast<unsigned>(date.month());
  const unsigned d = static_cast<unsigned>(date.day());
  const unsigned w = weekday(day).c_encoding();
  const auto h = to_hijri(date).value();
  return {fmt::format("{:04}-{:02}-{:02}", y, m, d),
          fmt::format("{:04}{:02}{:02}T235959Z", y, m, d),
          fmt::format("{}-{}-{} 08:30", y, m, d),
          fmt::format("{}, {:02} {:.3} {} 23:59:59 -0800", short_weekdays[w], d, english[m - 1], y),
          fmt::format("{}, {:02}-{:.3}-{:02} 08:00:00 GMT", short_weekdays[w], d, english[m - 1], y % 100),
          fmt::format("{} {:.3} {:2} 08:00:00 {}", short_weekdays[w], english[m - 1], d, y),
          fmt::format("{} {}, {}", english[m - 1], d, y),
          fmt::format("{}/{}/{}", d, m, y),
          arabic_digits(fmt::format("{:02}/{:02}/{}", d, m, y)),
          fmt::format("{}.{:02}.{}", d, m, y),
          fmt::format("{}، {} {} {} - 14:05", weekdays[w], d, egyptian[m - 1], y),
          fmt::format("{} {}/{} {}", d, levantine[m - 1], egyptian[m - 1], y),
          fmt::format("{} {} ({}) {}م", d, egyptian[m - 1], levantine[m - 1], y),
          fmt::format("{} من {} عام {}", ordinals[d - 1], levantine[m - 1], y),
          fmt::format("{}", day.time_since_epoch().count() * 86'400LL + 86'399),
          fmt::format("{} {} {} هـ", h.day, hijri[h.month - 1], h.year),
          fmt::format("{}/{}/{}", h.year, h.month, h.day),
          fmt::format("{} {} {} هـ الموافق {}/{}/{} م", ordinals[h.day - 1], hijri[h.month - 1], h.year, y, m, d)};
}

const char* name_of(DateForm form) {
  constexpr std::array names{"written", "year_assumed", "relative"};
  return names[static_cast<std::size_t>(form)];
}

}  // namespace

TEST_CASE("the day of each text of the table is read") {
  for (const auto& row : test::read_rows("dates.tsv", 4)) {
    CAPTURE(row[0]);
    CAPTURE(row[3]);
    const auto date = parse_date(row[0], test::date_or_dash(row[1]));
    CHECK(date == test::date_or_dash(row[2]));
  }
}

TEST_CASE("the date of each line of the table is found") {
  for (const auto& row : test::read_rows("dates_in_lines.tsv", 6)) {
    const std::string& line = row[0];
    CAPTURE(line);
    CAPTURE(row[5]);
    const auto found = find_date(line, test::date_or_dash(row[1]));
    const auto expected = test::date_or_dash(row[2]);
    REQUIRE(found.has_value() == expected.has_value());
    if (!found) continue;
    CHECK(found->date == *expected);
    CHECK(line.substr(found->begin, found->end - found->begin) == row[3]);
    CHECK(name_of(found->form) + std::string(found->is_labelled ? "+" : "") == row[4]);
  }
}

TEST_CASE("each day from 1990 to 2030 is read in every style") {
  for (sys_days day = 1990y / January / 1; day <= sys_days(2030y / December / 31); day += days(1))
    for (const std::string& text : all_styles(day)) {
      const auto read = parse_date(text);
      if (read == Date(day)) continue;
      CAPTURE(text);
      FAIL_CHECK(to_iso_string(Date(day)));
    }
}

TEST_CASE("a reference that is no day is none") {
  CHECK_FALSE(parse_date("أمس", Date(2024y / February / 30)));
  CHECK_FALSE(parse_date("أمس", Date(1500y / February / 1)));
  CHECK(parse_date("13 أبريل 2024", Date(2024y / February / 30)) == Date(2024y / April / 13));
}

TEST_CASE("long texts are no dates, and a date in a long line is found") {
  const std::string words(10'000, 'x');
  CHECK_FALSE(parse_date("13 April 2024" + std::string(10'000, ' ')));
  const auto found = find_date(words + " 13 April 2024 " + words);
  REQUIRE(found);
  CHECK(found->begin == words.size() + 1);
  CHECK(found->date == Date(2024y / April / 13));
}

TEST_CASE("invalid bytes end words and are no dates") {
  CHECK_FALSE(parse_date("\xFF"));
  CHECK_FALSE(parse_date("13 \xD8 2024"));
  CHECK(find_date("\xFF\xFE 13 April 2024 \xD8")->date == Date(2024y / April / 13));
}
