#include "searcher/server/response_headers.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

TEST_CASE("a header is found and replaced whatever the case of its name") {
  HttpResponse response;
  set_header(response, "Content-Type", "a");
  set_header(response, "content-type", "b");
  CHECK(response.headers == std::vector<NamedValue>{{"Content-Type", "b"}});
  CHECK(header_of(response, "CONTENT-TYPE") == "b");
  CHECK(header_of(response, "Other").empty());
}

TEST_CASE("Vary names each header once") {
  HttpResponse response;
  add_vary(response, "Origin");
  add_vary(response, "Accept-Encoding");
  add_vary(response, "origin");
  CHECK(header_of(response, "Vary") == "Origin, Accept-Encoding");
}

TEST_CASE("every answer forbids scripts and styles that are no files of ours, frames, and guessing of types") {
  HttpResponse response;
  add_security_headers(response, false);
  const std::string policy(header_of(response, "Content-Security-Policy"));
  CHECK(policy ==
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  CHECK(policy.find("unsafe") == std::string::npos);
  CHECK(header_of(response, "X-Content-Type-Options") == "nosniff");
  CHECK(header_of(response, "X-Frame-Options") == "DENY");
  CHECK(header_of(response, "Referrer-Policy") == "no-referrer");
  CHECK_FALSE(header_of(response, "Permissions-Policy").empty());
  CHECK(header_of(response, "Cross-Origin-Opener-Policy") == "same-origin");
  CHECK(header_of(response, "Cross-Origin-Resource-Policy") == "same-origin");
}

TEST_CASE("what other sites may read says so") {
  HttpResponse response;
  add_security_headers(response, true);
  CHECK(header_of(response, "Cross-Origin-Resource-Policy") == "cross-origin");
}

TEST_CASE("a route that sets a header itself has its way") {
  HttpResponse response;
  set_header(response, "Referrer-Policy", "same-origin");
  add_security_headers(response, false);
  CHECK(header_of(response, "Referrer-Policy") == "same-origin");
}

}  // namespace
}  // namespace fihris
