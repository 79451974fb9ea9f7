// Any bytes are a text, a line and a URL: each gives a plausible date or nothing, and what is found in a line reads as
// the same date alone. The first line, where it is a date, is the reference.
#include "common/dates/parse_date.h"
#include "common/text/utf8.h"
#include "indexer/pages/url_dates.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

void expect_plausible(std::optional<Date> date, std::optional<Date> reference) {
  expect(!date || is_plausible(*date, reference), "a date exists and is in range");
}

void expect_found(std::string_view line, std::optional<Date> reference) {
  const auto found = find_date(line, reference);
  if (!found) return;
  expect_plausible(found->date, reference);
  expect(found->begin < found->end && found->end <= line.size(), "a date has bytes of the line");
  const bool are_borders = is_code_point_border(line, found->begin) && is_code_point_border(line, found->end);
  expect(are_borders || find_invalid_utf8(line), "characters stay whole");
  expect(reference || found->form == DateForm::written, "without a reference dates are written out");
  const std::string_view words = line.substr(found->begin, found->end - found->begin);
  expect(parse_date(words, reference) == found->date, "a date that was found reads the same alone");
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris;
  const std::string_view input = fuzz::as_text(data, size);
  const std::size_t end = input.find('\n');
  auto reference = parse_iso_date(input.substr(0, end));
  if (reference && !is_plausible(*reference, std::nullopt)) reference.reset();
  const std::string_view text = reference && end != std::string_view::npos ? input.substr(end + 1) : input;
  fuzz::expect_plausible(parse_date(text, reference), reference);
  fuzz::expect_plausible(date_in_url(text), std::nullopt);
  fuzz::expect_found(text, reference);
  return 0;
}
