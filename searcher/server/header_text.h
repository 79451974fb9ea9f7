// The lists that headers are made of: "gzip;q=0.5, zstd".
#pragma once

#include <algorithm>
#include <string_view>

namespace fihris {

// Without blanks at both ends.
inline std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

// Takes what is before the first `border` off a list, and the border with it.
//   std::string_view list = "a,b"; take_part(list, ',') == "a", and list == "b"
inline std::string_view take_part(std::string_view& list, char border) {
  const std::string_view part = list.substr(0, list.find(border));
  list.remove_prefix(std::min(part.size() + 1, list.size()));
  return part;
}

}  // namespace fihris
