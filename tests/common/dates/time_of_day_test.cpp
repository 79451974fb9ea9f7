#include "common/dates/time_of_day.h"

#include <doctest/doctest.h>

using namespace fihris;

namespace {

bool is_time(std::string_view text) {
  const auto tokens = read_date_tokens(text);
  const DateContext context{tokens, std::nullopt};
  return is_only_time(DateCursor(context));
}

}  // namespace

TEST_CASE("times and zones in their many forms are only time") {
  for (const char* text : {"", "14:05", "T14:05:33.123Z", "T1405", "T14", "5 مساءً", "الساعة 5:30 ص", "14h05", "2.05 pm",
                           "5:03 p.m. EDT", "- 14:05 بتوقيت غرينتش", "14:05 (بتوقيت مكة المكرمة)", "+03:00", "-0500",
                           "Z", "14:05 A", "GMT+0300 (Arabian Standard Time)", ", 14:05 |", "10:00 - 11:00"}) {
    CAPTURE(text);
    CHECK(is_time(text));
  }
}

TEST_CASE("anything else is not") {
  for (const char* text : {"25:00", "14:60", "5", "T", "T25", "x", "-5 x", "2024", "-15", "+1500", "+0360", "14:05 خبر",
                           "%", "[", "-2025", "T1", "T140"}) {
    CAPTURE(text);
    CHECK_FALSE(is_time(text));
  }
}
