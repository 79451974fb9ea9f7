#include "searcher/query/strict_error.h"

#include <algorithm>

#include <fmt/format.h>

namespace fihris {
namespace {

constexpr std::size_t longest_quotation = 60;  // bytes

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::string shortened(std::string_view text) {
  if (text.size() <= longest_quotation) return std::string(text);
  std::size_t end = longest_quotation;
  while (end > 0 && is_continuation(text[end])) --end;
  return std::string(text.substr(0, end)) + "…";
}

}  // namespace

std::string strict_error(std::string_view query, const QueryWarning& warning) {
  const std::string_view before = query.substr(0, warning.place.begin);
  const auto characters = std::count_if(before.begin(), before.end(), [](char byte) { return !is_continuation(byte); });
  return fmt::format("the query is odd at character {}, «{}»: {}", characters + 1,
                     shortened(query.substr(warning.place.begin, warning.place.size())), warning.sentence);
}

}  // namespace fihris
