#include "common/base/date.h"

#include <algorithm>

namespace fihris {
namespace {

constexpr std::size_t date_length = 10;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::optional<int> parse_number(std::string_view digits) {
  if (!std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
  int number = 0;
  for (char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

// A time of day may follow; anything else means that the text is no date ("2024-04-133", "2024-04-13.html").
bool ends_like_a_date(std::string_view rest) {
  if (rest.empty()) return true;
  return rest.size() > 1 && (rest[0] == 'T' || rest[0] == 't' || rest[0] == ' ') && is_digit(rest[1]);
}

std::string padded(unsigned number, std::size_t width) {
  std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

std::string joined(Date date, std::string_view separator) {
  std::string text = padded(static_cast<unsigned>(static_cast<int>(date.year())), 4);
  text.append(separator).append(padded(static_cast<unsigned>(date.month()), 2));
  return text.append(separator).append(padded(static_cast<unsigned>(date.day()), 2));
}

}  // namespace

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() < date_length || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (!ends_like_a_date(text.substr(date_length))) return std::nullopt;
  const auto year = parse_number(text.substr(0, 4));
  const auto month = parse_number(text.substr(5, 2));
  const auto day = parse_number(text.substr(8, 2));
  if (!year || !month || !day || *year == 0) return std::nullopt;
  const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                  std::chrono::day{static_cast<unsigned>(*day)}};
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::string to_iso_string(Date date) {
  return joined(date, "-");
}

std::string to_compact_string(Date date) {
  return joined(date, "");
}

std::optional<Date> parse_compact_date(std::string_view text) {
  if (text.size() != 8) return std::nullopt;
  return parse_iso_date(
      std::string(text.substr(0, 4)).append("-").append(text.substr(4, 2)).append("-").append(text.substr(6)));
}

std::int32_t day_number(Date date) {
  return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

}  // namespace fihris
