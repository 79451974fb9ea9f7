// A request as the service sees it, and what it answers: plain data, so that all above the sockets is tested without
// any.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fihris {

struct NamedValue {
  std::string name;
  std::string value;
  bool operator==(const NamedValue&) const = default;
};

struct HttpRequest {
  std::string method = "GET";
  std::string path = "/";              // percent-decoded, from the first slash to before the question mark
  std::vector<NamedValue> parameters;  // of the query string, decoded, in their order; a name may come again
  std::vector<NamedValue> headers;     // names in lower case
  std::string client;                  // its address without the port; behind a proxy that is trusted, what that says

  // The first of the name; nothing when there is none. The name of a header is in lower case.
  std::optional<std::string_view> parameter(std::string_view name) const;
  std::optional<std::string_view> header(std::string_view name) const;
};

struct HttpResponse {
  int status = 200;
  std::vector<NamedValue>
      headers;  // Content-Type too; the server adds Date, Content-Length, Content-Encoding, security
  std::string body;
};

}  // namespace fihris
