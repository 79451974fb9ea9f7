// Who asks, as a text.
#pragma once

#include <span>
#include <string>
#include <string_view>

struct sockaddr;

namespace fihris {

// "192.0.2.7", "2001:db8::7"; "unix" for a socket that has no addresses. An IPv4 address in IPv6 is the IPv4 one.
std::string address_text(const sockaddr* address);

// What is said to be the same client: an IPv4 address, of an IPv6 one the first 64 bits, which one subscriber has
// whole.
std::string client_key(std::string_view address);

// Whether it is an address, or "unix".
bool is_address(std::string_view text);

// Whether it is one of the proxies, however they are written.
bool is_trusted(std::string_view address, std::span<const std::string> trusted_proxies);

// The client of a request: `peer`, unless that is a proxy that is trusted. Then it is the last address of
// X-Forwarded-For that is not such a proxy; what stands before that a client can have made up.
std::string client_of(std::string_view peer, std::string_view forwarded_for,
                      std::span<const std::string> trusted_proxies);

}  // namespace fihris
