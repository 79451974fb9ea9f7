#include "searcher/shell/common_beginning.h"

#include <algorithm>

#include "common/text/utf8.h"

namespace fihris {
namespace {

std::size_t common_bytes(std::string_view one, std::string_view other) {
  const auto differ = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  auto bytes = static_cast<std::size_t>(differ.first - one.begin());
  while (!is_code_point_border(one, bytes)) --bytes;
  return bytes;
}

}  // namespace

std::string replacement(std::string_view beginning, const std::vector<std::string>& completions) {
  if (completions.empty()) return std::string(beginning);
  if (completions.size() == 1) return completions.front();
  std::string_view common = completions.front();
  for (const std::string& each : completions) common = common.substr(0, common_bytes(common, each));
  return std::string(common.size() > beginning.size() ? common : beginning);
}

}  // namespace fihris
