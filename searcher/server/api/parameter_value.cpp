#include "searcher/server/api/parameter_value.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "common/base/edit_distance.h"
#include "common/text/utf8.h"
#include "searcher/query/date_phrase.h"
#include "searcher/server/header_text.h"

namespace fihris {
namespace {

constexpr std::size_t longest_quotation = 60;  // bytes

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

// 1000000 rather than 1e+06.
std::string written(double number) {
  return number == std::floor(number) ? fmt::format("{:.0f}", number) : fmt::format("{}", number);
}

template <typename Number>
std::optional<Number> read_number(std::string_view text, double least, double most) {
  Number number{};
  const char* const end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, number);
  const auto value = static_cast<double>(number);
  if (parsed.ec != std::errc() || parsed.ptr != end || !(value >= least && value <= most)) return std::nullopt;
  return number;
}

// As articles are dated: no other digits, no words.
bool looks_like_date(std::string_view text) {
  constexpr std::string_view shape = "0000-00-00";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  return std::equal(text.begin(), text.end(), shape.begin(),
                    [](char each, char wanted) { return wanted == '-' ? each == '-' : each >= '0' && each <= '9'; });
}

std::optional<DateRange> read_dates(std::string_view text) {
  return looks_like_date(text) ? read_date_phrase(text, Date{}) : std::nullopt;
}

bool is_one_of(const std::vector<std::string>& choices, std::string_view text) {
  return std::find(choices.begin(), choices.end(), text) != choices.end();
}

[[noreturn]] void refuse(const Parameter& parameter, std::string_view text, const ServiceSettings& settings) {
  throw RefusedRequest("bad-value", fmt::format("{} {} is not allowed: it must be {}", parameter.name, quotation(text),
                                                allowed_text(parameter, settings)));
}

// Of one that is nearly right the right one is said first. Of none at all nothing is near.
[[noreturn]] void refuse_choice(const Parameter& parameter, std::string_view text, const ServiceSettings& settings) {
  const std::string nearest = text.empty() ? "" : did_you_mean(text, choices_of(parameter));
  if (!nearest.starts_with("did you mean")) refuse(parameter, text, settings);
  throw RefusedRequest("bad-value", fmt::format("{} {} is not allowed: {} It must be {}", parameter.name,
                                                quotation(text), nearest, allowed_text(parameter, settings)));
}

std::vector<std::string> read_list(const Parameter& parameter, std::string_view text, const ServiceSettings& settings) {
  std::vector<std::string> list;
  std::string_view rest = text;
  do {
    const std::string_view each = trimmed(take_part(rest, ','));
    if (!is_one_of(choices_of(parameter), each)) refuse_choice(parameter, each, settings);
    list.emplace_back(each);
  } while (!rest.empty());
  return list;
}

template <typename Read>
auto require(const std::optional<Read>& read, const Parameter& parameter, std::string_view text,
             const ServiceSettings& settings) {
  if (!read) refuse(parameter, text, settings);
  return *read;
}

bool is_too_long(const Parameter& parameter, std::string_view text) {
  return parameter.most > 0 && static_cast<double>(text.size()) > parameter.most;
}

}  // namespace

std::string quotation(std::string_view value) {
  if (value.size() <= longest_quotation) return "«" + std::string(value) + "»";
  std::size_t end = longest_quotation;
  while (!is_code_point_border(value, end)) --end;
  return "«" + std::string(value.substr(0, end)) + "…»";
}

std::string allowed_text(const Parameter& parameter, const ServiceSettings& settings) {
  const double most = most_of(parameter, settings);
  switch (parameter.type) {
    case ParameterType::text: return most > 0 ? fmt::format("at most {} bytes", written(most)) : "a text";
    case ParameterType::name: return fmt::format("a name of at most {} bytes", written(most));
    case ParameterType::choice: return "one of " + joined(choices_of(parameter));
    case ParameterType::list: return "a list with commas of " + joined(choices_of(parameter));
    case ParameterType::flag: return "1 or 0, true or false";
    case ParameterType::whole_number:
      return fmt::format("a whole number from {} to {}", written(parameter.least), written(most));
    case ParameterType::number: return fmt::format("a number from {} to {}", written(parameter.least), written(most));
    case ParameterType::date: break;
  }
  return "a date like 2024, 2024-05 or 2024-05-14";
}

ParameterValue read_value(const Parameter& parameter, std::string_view text, const ServiceSettings& settings) {
  ParameterValue value;
  value.text = text;
  const double most = most_of(parameter, settings);
  const auto required = [&](const auto& read) { return require(read, parameter, text, settings); };
  switch (parameter.type) {
    case ParameterType::name:
      if (text.empty()) refuse(parameter, text, settings);
      [[fallthrough]];
    case ParameterType::text:
      if (is_too_long(parameter, text)) refuse(parameter, text, settings);
      break;
    case ParameterType::choice:
      if (!is_one_of(choices_of(parameter), text)) refuse_choice(parameter, text, settings);
      break;
    case ParameterType::list: value.list = read_list(parameter, text, settings); break;
    case ParameterType::flag:
      if (!is_one_of({"1", "0", "true", "false"}, text)) refuse(parameter, text, settings);
      value.flag = text == "1" || text == "true";
      break;
    case ParameterType::whole_number:
      value.whole_number = required(read_number<std::size_t>(text, parameter.least, most));
      break;
    case ParameterType::number: value.number = required(read_number<double>(text, parameter.least, most)); break;
    case ParameterType::date: value.dates = required(read_dates(text)); break;
  }
  return value;
}

}  // namespace fihris
