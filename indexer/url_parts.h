// The parts of an address of the web.
#pragma once

#include <string>
#include <string_view>

namespace fihris {

// Longer addresses are none.
inline constexpr std::size_t longest_url = 4'000;

struct UrlParts {
  std::string scheme, host, port;     // in lower case
  std::string path, query, fragment;  // as written
};

// Of "http://…" or "https://…". The host is empty when it is none or not well formed; a user's name is left out.
UrlParts split_url(std::string_view url);

// A path without "." and ".." and empty steps, as RFC 3986, section 5.2.4, says. Begins with a slash.
std::string without_dots(std::string_view path);

// The address that `reference` means on a page at `base`, as browsers resolve it: "/a" on "https://x.example/b" is
// "https://x.example/a". Empty when the result is no address of the web with a host.
std::string resolve_url(std::string_view reference, std::string_view base);

}  // namespace fihris
