// The parameters of the API, in one table: how they are read, what is said when one is wrong, and the OpenAPI document
// all come from here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/server/api/api_request.h"

namespace fihris {

enum class ParameterType : std::uint8_t {
  text,          // at most `most` bytes, where that is not 0
  name,          // a text that is not empty
  choice,        // one of `choices`
  list,          // some of `choices`, with commas between
  flag,          // 1 or 0, true or false
  whole_number,  // from least to most
  number,
  date,  // a year, a month or a day
};

// A value that is as its type has it: the member of the type is set, and `text` always.
struct ParameterValue {
  std::string text;
  std::vector<std::string> list;
  bool flag = false;
  std::size_t whole_number = 0;
  double number = 0;
  DateRange dates;  // all days that it means
};

class EndpointSet {
 public:
  constexpr EndpointSet(std::initializer_list<ApiEndpoint> endpoints) {
    for (const ApiEndpoint each : endpoints) bits_ |= 1U << static_cast<unsigned>(each);
  }
  constexpr bool has(ApiEndpoint endpoint) const { return (bits_ >> static_cast<unsigned>(endpoint) & 1U) != 0; }

 private:
  unsigned bits_ = 0;
};

struct Parameter {
  std::string_view name;
  EndpointSet endpoints;
  ParameterType type;
  std::string_view description;
  std::string_view example;
  void (*take)(const ParameterValue& value, ApiRequest& asked);
  std::string_view choices{};  // "relevance,date"
  double least = 0, most = 0;
  bool is_page_size = false;  // `most` is what the service was told: ServiceSettings::most_per_page
  std::string_view usual{};   // what counts when it is not given, as it would be written
  bool is_required = false;
  bool may_repeat = false;  // then one of the values is enough
};

inline constexpr std::size_t most_repetitions = 32;

std::span<const Parameter> parameter_table();

// Those of one endpoint, in the order of the table.
std::vector<const Parameter*> parameters_of(ApiEndpoint endpoint);

// "relevance,date" as two.
std::vector<std::string> choices_of(const Parameter& parameter);

// What a number may be at most.
double most_of(const Parameter& parameter, const ServiceSettings& settings);

}  // namespace fihris
