// Any bytes are a date of a query or none, and days that exist and are in order. The first line, where it is a date, is
// today.
#include "searcher/query/date_phrase.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

constexpr Date usual_day = std::chrono::year(2024) / 5 / 15;

void expect_range(const DateRange& range) {
  for (const auto& day : {range.first, range.last}) expect(!day || day->ok(), "a day exists");
  expect(range.first || range.last, "a date bounds something");
  expect(!range.first || !range.last || *range.first <= *range.last, "the first day is not after the last");
}

// What a day means, written as one, is that day alone. Years before this one are read as those of the hijra.
constexpr std::chrono::year first_year(1600);

void expect_same_day(Date day, Date today) {
  if (day.year() < first_year) return;
  const auto again = read_date_phrase(to_iso_string(day), today);
  expect(!again || (again->first == day && again->last == day), "a day reads as itself");
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris;
  const std::string_view input = fuzz::as_text(data, size);
  const std::size_t end = input.find('\n');
  const auto today = parse_iso_date(input.substr(0, end));
  const std::string_view text = today && end != std::string_view::npos ? input.substr(end + 1) : input;
  const Date day = today.value_or(fuzz::usual_day);
  const auto range = read_date_phrase(text, day);
  fuzz::expect(read_date_phrase(text, day) == range, "a phrase is read the same way each time");
  if (!range) return 0;
  fuzz::expect_range(*range);
  if (range->first && range->last) fuzz::expect_same_day(*range->first, day);
  return 0;
}
