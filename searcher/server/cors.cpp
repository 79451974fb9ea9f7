#include "searcher/server/cors.h"

#include <algorithm>

#include "searcher/server/response_headers.h"

namespace fihris {
namespace {

bool allows_all(const std::vector<std::string>& allowed) {
  return std::find(allowed.begin(), allowed.end(), "*") != allowed.end();
}

}  // namespace

void add_cors_headers(HttpResponse& response, const HttpRequest& request, const std::vector<std::string>& allowed) {
  if (allowed.empty()) return;
  if (allows_all(allowed)) {
    set_header(response, "Access-Control-Allow-Origin", "*");
  } else {
    add_vary(response, "Origin");
    const auto origin = request.header("origin");
    if (!origin || std::find(allowed.begin(), allowed.end(), *origin) == allowed.end()) return;
    set_header(response, "Access-Control-Allow-Origin", std::string(*origin));
  }
  set_header(response, "Access-Control-Expose-Headers", "ETag, Retry-After, X-Request-Id");
}

HttpResponse answer_options(const HttpRequest& request, const std::vector<std::string>& allowed) {
  HttpResponse response;
  response.status = 204;
  response.headers = {{"Allow", "GET, HEAD, OPTIONS"}};
  add_cors_headers(response, request, allowed);
  if (header_of(response, "Access-Control-Allow-Origin").empty()) return response;
  set_header(response, "Access-Control-Allow-Methods", "GET, HEAD");
  set_header(response, "Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type, If-None-Match");
  set_header(response, "Access-Control-Max-Age", "86400");
  return response;
}

}  // namespace fihris
