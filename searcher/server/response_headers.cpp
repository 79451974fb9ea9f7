#include "searcher/server/response_headers.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/base/ascii.h"
#include "searcher/server/header_text.h"

namespace fihris {
namespace {

using Header = std::pair<std::string_view, std::string_view>;

constexpr std::array<Header, 6> security_headers{
    {{"Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
      "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
     {"X-Content-Type-Options", "nosniff"},
     {"X-Frame-Options", "DENY"},
     {"Referrer-Policy", "no-referrer"},
     {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
     {"Cross-Origin-Opener-Policy", "same-origin"}}};

template <typename Headers>
auto find_header(Headers& headers, std::string_view name) {
  const std::string lower = ascii_lower(name);
  return std::find_if(headers.begin(), headers.end(),
                      [&](const NamedValue& header) { return ascii_lower(header.name) == lower; });
}

void add_if_missing(HttpResponse& response, std::string_view name, std::string_view value) {
  if (header_of(response, name).empty()) response.headers.push_back({std::string(name), std::string(value)});
}

}  // namespace

std::string_view header_of(const HttpResponse& response, std::string_view name) {
  const auto found = find_header(response.headers, name);
  return found == response.headers.end() ? std::string_view() : std::string_view(found->value);
}

void set_header(HttpResponse& response, std::string_view name, std::string value) {
  const auto found = find_header(response.headers, name);
  if (found == response.headers.end()) {
    response.headers.push_back({std::string(name), std::move(value)});
  } else {
    found->value = std::move(value);
  }
}

void add_vary(HttpResponse& response, std::string_view name) {
  const std::string before(header_of(response, "Vary"));
  for (std::string_view rest = before; !rest.empty();) {
    if (ascii_lower(trimmed(take_part(rest, ','))) == ascii_lower(name)) return;
  }
  set_header(response, "Vary", before.empty() ? std::string(name) : before + ", " + std::string(name));
}

void add_security_headers(HttpResponse& response, bool open_to_others) {
  for (const auto& [name, value] : security_headers) add_if_missing(response, name, value);
  add_if_missing(response, "Cross-Origin-Resource-Policy", open_to_others ? "cross-origin" : "same-origin");
}

}  // namespace fihris
