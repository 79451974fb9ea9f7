#include "searcher/server/http_message.h"

#include <algorithm>

namespace fihris {
namespace {

std::optional<std::string_view> value_of(const std::vector<NamedValue>& values, std::string_view name) {
  const auto found = std::find_if(values.begin(), values.end(), [&](const auto& value) { return value.name == name; });
  if (found == values.end()) return std::nullopt;
  return found->value;
}

}  // namespace

std::optional<std::string_view> HttpRequest::parameter(std::string_view name) const {
  return value_of(parameters, name);
}

std::optional<std::string_view> HttpRequest::header(std::string_view name) const {
  return value_of(headers, name);
}

}  // namespace fihris
