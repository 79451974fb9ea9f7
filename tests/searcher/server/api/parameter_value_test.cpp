#include "searcher/server/api/parameter_value.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

Parameter of_type(ParameterType type) {
  return {.name = "x",
          .endpoints = {ApiEndpoint::search},
          .type = type,
          .description = "",
          .example = "",
          .take = nullptr,
          .choices = "one,two",
          .least = 1,
          .most = 8};
}

ParameterValue read(ParameterType type, std::string_view text) {
  return read_value(of_type(type), text, {});
}

std::string refusal(ParameterType type, std::string_view text) {
  try {
    read(type, text);
  } catch (const RefusedRequest& refused) {
    CHECK(refused.code() == "bad-value");
    CHECK(refused.status() == 400);
    return refused.what();
  }
  return "";
}

TEST_CASE("whole numbers are digits alone, within their bounds") {
  CHECK(read(ParameterType::whole_number, "8").whole_number == 8);
  const std::string allowed = " is not allowed: it must be a whole number from 1 to 8";
  for (const char* wrong : {"0", "9", "-1", "+1", "1.5", " 1", "1 ", "", "x", "99999999999999999999999", "١"}) {
    CAPTURE(wrong);
    CHECK(refusal(ParameterType::whole_number, wrong) == "x «" + std::string(wrong) + "»" + allowed);
  }
}

TEST_CASE("numbers may have a point, but are finite") {
  CHECK(read(ParameterType::number, "1.5").number == 1.5);
  for (const char* wrong : {"nan", "inf", "0.9", "9", "1,5", ""}) {
    CAPTURE(wrong);
    CHECK(refusal(ParameterType::number, wrong) ==
          "x «" + std::string(wrong) + "» is not allowed: it must be a number from 1 to 8");
  }
}

TEST_CASE("all choices are named, and first the one that was nearly given") {
  CHECK(read(ParameterType::choice, "two").text == "two");
  CHECK(refusal(ParameterType::choice, "twu") ==
        "x «twu» is not allowed: did you mean two? It must be one of one, two");
  CHECK(refusal(ParameterType::choice, "seven") == "x «seven» is not allowed: it must be one of one, two");
}

TEST_CASE("of a list each part is checked") {
  CHECK(read(ParameterType::list, "two, one").list == std::vector<std::string>{"two", "one"});
  CHECK(refusal(ParameterType::list, "one,seven") ==
        "x «seven» is not allowed: it must be a list with commas of one, two");
  CHECK(refusal(ParameterType::list, "") == "x «» is not allowed: it must be a list with commas of one, two");
  CHECK(refusal(ParameterType::list, "ona,two") ==
        "x «ona» is not allowed: did you mean one? It must be a list with commas of one, two");
  CHECK(refusal(ParameterType::list, ",one") == "x «» is not allowed: it must be a list with commas of one, two");
}

TEST_CASE("flags are 1 or 0, true or false") {
  CHECK(read(ParameterType::flag, "1").flag);
  CHECK(read(ParameterType::flag, "true").flag);
  CHECK_FALSE(read(ParameterType::flag, "0").flag);
  CHECK_FALSE(read(ParameterType::flag, "false").flag);
  CHECK(refusal(ParameterType::flag, "yes") == "x «yes» is not allowed: it must be 1 or 0, true or false");
}

TEST_CASE("dates are years, months and days that exist, and mean all their days") {
  const auto dates = [](const char* text) { return read(ParameterType::date, text).dates; };
  CHECK(dates("2024") == DateRange{parse_iso_date("2024-01-01"), parse_iso_date("2024-12-31")});
  CHECK(dates("2024-02") == DateRange{parse_iso_date("2024-02-01"), parse_iso_date("2024-02-29")});
  CHECK(dates("2024-05-14") == DateRange{parse_iso_date("2024-05-14"), parse_iso_date("2024-05-14")});
  for (const char* wrong : {"2024-02-30", "2024-13", "24", "أمس", "2024..2025", "2024-5-1", "14/5/2024", ""}) {
    CAPTURE(wrong);
    CHECK(refusal(ParameterType::date, wrong) ==
          "x «" + std::string(wrong) + "» is not allowed: it must be a date like 2024, 2024-05 or 2024-05-14");
  }
}

TEST_CASE("texts may be empty, names may not; both are bounded") {
  CHECK(read(ParameterType::text, "").text.empty());
  CHECK(refusal(ParameterType::text, "123456789") == "x «123456789» is not allowed: it must be at most 8 bytes");
  CHECK(refusal(ParameterType::name, "") == "x «» is not allowed: it must be a name of at most 8 bytes");
}

TEST_CASE("long values are cut between characters when they are quoted") {
  std::string text = "x";
  for (int i = 0; i < 40; ++i) text += "غ";
  CHECK(quotation(text) == "«" + text.substr(0, 59) + "…»");
  CHECK(quotation("غ") == "«غ»");
}

}  // namespace
}  // namespace fihris
