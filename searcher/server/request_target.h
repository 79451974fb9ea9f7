// The target of a request line, read: what a client wrote after the method.
//   parse_target("/search?q=%D8%BA%D8%A7%D8%B2+x") gives path "/search" and parameter q = "غاز x"
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/server/http_message.h"

namespace fihris {

inline constexpr std::size_t max_target_bytes = std::size_t{8} << 10U;
inline constexpr std::size_t max_parameters = 100;

struct RequestTarget {
  std::string path;
  std::vector<NamedValue> parameters;
};

struct ReadTarget {
  std::optional<RequestTarget> target;
  HttpResponse refusal;  // when there is no target: 400 or 414 as a problem
};

// Any bytes. "http://host/path", as proxies write it, is "/path". Refused are: too long a target, one that does not
// begin with a slash, bytes that a URL cannot have (control characters, a space), '%' without two hexadecimal digits,
// an encoded NUL, and too many parameters. '+' is a space in parameters, as forms write it. What comes after '#' is no
// part of a request, and left out. A path is not simplified: "/a/../b" stays that, and names nothing.
ReadTarget parse_target(std::string_view raw);

}  // namespace fihris
