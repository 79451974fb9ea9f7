// Latin letters of names that machines read: tags, hosts, headers. Other bytes stay as they are, whatever the locale.
#pragma once

#include <string>
#include <string_view>

namespace fihris {

constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// "Text/HTML" → "text/html"
inline std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = ascii_lower(c);
  return lower;
}

}  // namespace fihris
