#include "searcher/server/api/public_url.h"

#include <algorithm>
#include <string_view>

#include "searcher/server/api/api_request.h"

namespace fihris {
namespace {

constexpr std::size_t longest_host = 260;  // 253 of a name, and a port

// Names, addresses of both kinds, and a port; nothing that could end the host of a URL.
bool is_host(std::string_view text) {
  constexpr std::string_view allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._:[]";
  return !text.empty() && text.size() <= longest_host && text.find_first_not_of(allowed) == std::string_view::npos;
}

}  // namespace

std::string public_url(const HttpRequest& request, const ServiceSettings& settings) {
  if (!settings.base_url.empty()) return settings.base_url;
  const std::string_view host = request.header("host").value_or("");
  if (!is_host(host))
    throw RefusedRequest("no-address",
                         "this answer has links, and the request does not say how the service is reached: send a Host "
                         "header, or have it started with --base-url");
  return "http://" + std::string(host);
}

}  // namespace fihris
