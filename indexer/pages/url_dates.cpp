#include "indexer/pages/url_dates.h"

#include <algorithm>
#include <chrono>
#include <vector>

namespace fihris {
namespace {

constexpr std::size_t longest_url = 4096;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view path_of(std::string_view url) {
  const std::string_view address = url.substr(0, std::min(url.find_first_of("?#"), longest_url));
  const std::size_t scheme = address.find("://");
  if (scheme == std::string_view::npos) return address;
  const std::size_t path = address.find('/', scheme + 3);
  return path == std::string_view::npos ? std::string_view() : address.substr(path);
}

std::vector<std::string_view> digit_runs(std::string_view path) {
  std::vector<std::string_view> runs;
  for (auto at = path.begin(); at != path.end();) {
    const auto begin = std::find_if(at, path.end(), is_digit);
    at = std::find_if_not(begin, path.end(), is_digit);
    if (begin != at)
      runs.push_back(path.substr(static_cast<std::size_t>(begin - path.begin()), static_cast<std::size_t>(at - begin)));
  }
  return runs;
}

unsigned number(std::string_view digits) {
  unsigned value = 0;
  for (const char digit : digits) value = value * 10 + static_cast<unsigned>(digit - '0');
  return value;
}

std::optional<Date> date_of(std::string_view year, std::string_view month, std::string_view day) {
  if (year.size() != 4 || month.empty() || month.size() > 2 || day.empty() || day.size() > 2) return std::nullopt;
  if (number(year) < 1990 || number(year) > 2099) return std::nullopt;
  const Date date{std::chrono::year(static_cast<int>(number(year))), std::chrono::month(number(month)),
                  std::chrono::day(number(day))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

// One sign stands between them: "2024/04/13", and not "2024/page/04".
bool are_neighbours(std::string_view left, std::string_view right) {
  const char* const end = left.data() + left.size();
  return right.data() == end + 1 && std::string_view("/-_.").find(*end) != std::string_view::npos;
}

// 20240413, with or without a time of four or six digits behind.
std::optional<Date> compact_date(std::string_view run) {
  if (run.size() != 8 && run.size() != 12 && run.size() != 14) return std::nullopt;
  if (run.size() > 8 && (number(run.substr(8, 2)) > 23 || number(run.substr(10, 2)) > 59)) return std::nullopt;
  return date_of(run.substr(0, 4), run.substr(4, 2), run.substr(6, 2));
}

// 2024/04/13, 2024/0413, 20240413
std::optional<Date> year_first(const std::vector<std::string_view>& runs, std::size_t at) {
  if (const auto date = compact_date(runs[at])) return date;
  if (at + 1 >= runs.size() || !are_neighbours(runs[at], runs[at + 1])) return std::nullopt;
  if (runs[at + 1].size() == 4) return date_of(runs[at], runs[at + 1].substr(0, 2), runs[at + 1].substr(2));
  if (at + 2 >= runs.size() || !are_neighbours(runs[at + 1], runs[at + 2])) return std::nullopt;
  return date_of(runs[at], runs[at + 1], runs[at + 2]);
}

// 13-4-2024, and 4-13-2024 since there is no month 13
std::optional<Date> year_last(const std::vector<std::string_view>& runs, std::size_t at) {
  if (at + 2 >= runs.size()) return std::nullopt;
  if (!are_neighbours(runs[at], runs[at + 1]) || !are_neighbours(runs[at + 1], runs[at + 2])) return std::nullopt;
  const auto date = date_of(runs[at + 2], runs[at + 1], runs[at]);
  return date ? date : date_of(runs[at + 2], runs[at], runs[at + 1]);
}

}  // namespace

std::optional<Date> date_in_url(std::string_view url) {
  const std::vector<std::string_view> runs = digit_runs(path_of(url));
  for (const auto read : {year_first, year_last})
    for (std::size_t at = 0; at < runs.size(); ++at)
      if (const auto date = read(runs, at)) return date;
  return std::nullopt;
}

}  // namespace fihris
