#include "searcher/server/client_address.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include "searcher/server/header_text.h"

namespace fihris {
namespace {

std::optional<::in6_addr> parse_ipv6(const std::string& text) {
  ::in6_addr parsed{};
  if (::inet_pton(AF_INET6, text.c_str(), &parsed) != 1) return std::nullopt;
  return parsed;
}

std::string text_of(int family, const void* bytes) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (::inet_ntop(family, bytes, text.data(), text.size()) == nullptr) return "unknown";
  return text.data();
}

std::string text_of(const ::in6_addr& address) {
  constexpr std::size_t mapped_prefix = 12;
  if (IN6_IS_ADDR_V4MAPPED(&address)) return text_of(AF_INET, address.s6_addr + mapped_prefix);
  return text_of(AF_INET6, &address);
}

// An address in one way of writing it, so that one client has one name; nothing for what is none.
std::optional<std::string> normal_address(std::string_view text) {
  const std::string copy(text);
  ::in_addr ipv4{};
  if (::inet_pton(AF_INET, copy.c_str(), &ipv4) == 1) return text_of(AF_INET, &ipv4);
  if (const auto ipv6 = parse_ipv6(copy)) return text_of(*ipv6);
  return std::nullopt;
}

}  // namespace

std::string address_text(const sockaddr* address) {
  if (address == nullptr) return "unix";
  if (address->sa_family == AF_INET) {
    ::sockaddr_in ipv4{};
    std::memcpy(&ipv4, address, sizeof ipv4);
    return text_of(AF_INET, &ipv4.sin_addr);
  }
  if (address->sa_family != AF_INET6) return "unix";
  ::sockaddr_in6 ipv6{};
  std::memcpy(&ipv6, address, sizeof ipv6);
  return text_of(ipv6.sin6_addr);
}

std::string client_key(std::string_view address) {
  auto ipv6 = parse_ipv6(std::string(address));
  if (!ipv6) return std::string(address);
  constexpr std::size_t subscriber_bytes = 8;
  std::fill(ipv6->s6_addr + subscriber_bytes, ipv6->s6_addr + sizeof ipv6->s6_addr, std::uint8_t{0});
  return text_of(*ipv6) + "/64";
}

bool is_address(std::string_view text) {
  return text == "unix" || normal_address(text).has_value();
}

bool is_trusted(std::string_view address, std::span<const std::string> trusted_proxies) {
  return std::any_of(trusted_proxies.begin(), trusted_proxies.end(), [&](const std::string& trusted) {
    return trusted == address || normal_address(trusted) == std::string(address);
  });
}

std::string client_of(std::string_view peer, std::string_view forwarded_for,
                      std::span<const std::string> trusted_proxies) {
  std::string client(peer);
  std::string_view rest = forwarded_for;
  while (is_trusted(client, trusted_proxies) && !rest.empty()) {
    const std::size_t comma = rest.rfind(',');
    const bool is_first = comma == std::string_view::npos;
    const auto before = normal_address(trimmed(is_first ? rest : rest.substr(comma + 1)));
    if (!before) break;
    client = *before;
    rest = is_first ? std::string_view() : rest.substr(0, comma);
  }
  return client;
}

}  // namespace fihris
