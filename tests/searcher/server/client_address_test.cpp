#include "searcher/server/client_address.h"

#include <vector>

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>

namespace fihris {
namespace {

std::string text_of_ipv6(const char* address) {
  ::sockaddr_in6 ipv6{};
  ipv6.sin6_family = AF_INET6;
  REQUIRE(::inet_pton(AF_INET6, address, &ipv6.sin6_addr) == 1);
  return address_text(reinterpret_cast<const sockaddr*>(&ipv6));
}

TEST_CASE("addresses are written without their ports") {
  ::sockaddr_in ipv4{};
  ipv4.sin_family = AF_INET;
  REQUIRE(::inet_pton(AF_INET, "192.0.2.7", &ipv4.sin_addr) == 1);
  CHECK(address_text(reinterpret_cast<const sockaddr*>(&ipv4)) == "192.0.2.7");
  CHECK(text_of_ipv6("2001:DB8:0::7") == "2001:db8::7");
  CHECK(text_of_ipv6("::ffff:192.0.2.7") == "192.0.2.7");
  CHECK(address_text(nullptr) == "unix");
}

TEST_CASE("all addresses of one subscriber are one client") {
  CHECK(client_key("192.0.2.7") == "192.0.2.7");
  CHECK(client_key("2001:db8::1:2:3") == client_key("2001:db8::9"));
  CHECK(client_key("2001:db8::9") == "2001:db8::/64");
  CHECK(client_key("2001:db8:0:1::9") != client_key("2001:db8::9"));
  CHECK(client_key("unix") == "unix");
}

TEST_CASE("a proxy is named by an address, or as unix") {
  for (const char* good : {"127.0.0.1", "::1", "unix"}) CHECK(is_address(good));
  for (const char* bad : {"", "localhost", "127.0.0.1:80", "127.0.0.0/8", "999.1.1.1"}) CHECK_FALSE(is_address(bad));
}

TEST_CASE("who is no trusted proxy cannot say who asks") {
  const std::vector<std::string> trusted{"10.0.0.1"};
  CHECK(client_of("192.0.2.7", "198.51.100.1", trusted) == "192.0.2.7");
  CHECK(client_of("192.0.2.7", "198.51.100.1", {}) == "192.0.2.7");
}

TEST_CASE("behind trusted proxies the client is the last that they did not make up") {
  const std::vector<std::string> trusted{"10.0.0.1", "10.0.0.2", "2001:DB8::1", "unix"};
  CHECK(client_of("10.0.0.1", "198.51.100.1", trusted) == "198.51.100.1");
  CHECK(client_of("10.0.0.1", "203.0.113.9, 198.51.100.1 , 10.0.0.2", trusted) == "198.51.100.1");
  CHECK(client_of("2001:db8::1", "2001:db8:1::5", trusted) == "2001:db8:1::5");
  CHECK(client_of("unix", "198.51.100.1", trusted) == "198.51.100.1");
}

TEST_CASE("a proxy that says nothing sound is the client itself") {
  const std::vector<std::string> trusted{"10.0.0.1"};
  CHECK(client_of("10.0.0.1", "", trusted) == "10.0.0.1");
  for (const char* header : {"", "somebody", ",", "198.51.100.1, x"})
    CHECK(client_of("10.0.0.1", header, trusted) == "10.0.0.1");
  CHECK(client_of("10.0.0.1", "10.0.0.1", trusted) == "10.0.0.1");
}

}  // namespace
}  // namespace fihris
