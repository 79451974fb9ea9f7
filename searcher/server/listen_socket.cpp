#include "searcher/server/listen_socket.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <system_error>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "common/base/error.h"

namespace fihris {
namespace {

constexpr int first_inherited = 3;
constexpr int backlog = 1024;

struct Address {
  ::sockaddr_storage storage{};
  ::socklen_t size = 0;
  ::sockaddr* get() { return reinterpret_cast<::sockaddr*>(&storage); }
};

Address parse_address(const std::string& text, std::uint16_t port) {
  Address address;
  ::sockaddr_in ipv4{};
  ::sockaddr_in6 ipv6{};
  if (::inet_pton(AF_INET, text.c_str(), &ipv4.sin_addr) == 1) {
    ipv4.sin_family = AF_INET;
    ipv4.sin_port = htons(port);
    std::memcpy(&address.storage, &ipv4, address.size = sizeof ipv4);
  } else if (::inet_pton(AF_INET6, text.c_str(), &ipv6.sin6_addr) == 1) {
    ipv6.sin6_family = AF_INET6;
    ipv6.sin6_port = htons(port);
    std::memcpy(&address.storage, &ipv6, address.size = sizeof ipv6);
  } else {
    throw UsageError("--bind " + text + " is no address: give one of this machine, like 127.0.0.1 or ::1");
  }
  return address;
}

std::string advice(int error) {
  switch (error) {
    case EADDRINUSE: return "another program listens there: stop it, or choose another --port";
    case EACCES: return "ports below 1024 are not for every user: choose a higher --port";
    case EADDRNOTAVAIL: return "this machine has no such address: choose another --bind";
    default: return "choose another --bind or --port";
  }
}

[[noreturn]] void refuse(const std::string& address, std::uint16_t port, int error) {
  throw IoError("cannot listen at " + address + " port " + std::to_string(port) + ": " +
                std::generic_category().message(error) + ": " + advice(error));
}

std::optional<long> number_of(const char* variable) {
  const char* text = std::getenv(variable);
  if (text == nullptr) return std::nullopt;
  long number = 0;
  const std::string_view digits(text);
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) return std::nullopt;
  return number;
}

std::string text_of(int family, const void* bytes) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  ::inet_ntop(family, bytes, text.data(), text.size());
  return text.data();
}

}  // namespace

FileDescriptor listen_at(const std::string& address, std::uint16_t port) {
  Address parsed = parse_address(address, port);
  FileDescriptor listener(::socket(parsed.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (listener.get() < 0) refuse(address, port, errno);
  const int yes = 1;  // a port whose last connections are still closing can be had again
  ::setsockopt(listener.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (::bind(listener.get(), parsed.get(), parsed.size) != 0 || ::listen(listener.get(), backlog) != 0)
    refuse(address, port, errno);
  return listener;
}

std::string url_of(int listener) {
  Address address;
  address.size = sizeof address.storage;
  if (::getsockname(listener, address.get(), &address.size) != 0) return "an unknown address";
  if (address.storage.ss_family == AF_INET) {
    ::sockaddr_in ipv4{};
    std::memcpy(&ipv4, &address.storage, sizeof ipv4);
    return "http://" + text_of(AF_INET, &ipv4.sin_addr) + ':' + std::to_string(ntohs(ipv4.sin_port)) + '/';
  }
  if (address.storage.ss_family == AF_INET6) {
    ::sockaddr_in6 ipv6{};
    std::memcpy(&ipv6, &address.storage, sizeof ipv6);
    return "http://[" + text_of(AF_INET6, &ipv6.sin6_addr) + "]:" + std::to_string(ntohs(ipv6.sin6_port)) + '/';
  }
  ::sockaddr_un local{};
  std::memcpy(&local, &address.storage, sizeof local);
  local.sun_path[sizeof local.sun_path - 1] = '\0';
  return std::string("unix:") + local.sun_path;
}

std::optional<int> inherited_listener() {
  const bool is_ours = number_of("LISTEN_PID") == ::getpid() && number_of("LISTEN_FDS").value_or(0) > 0;
  for (const char* variable : {"LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"}) ::unsetenv(variable);
  if (!is_ours) return std::nullopt;
  ::fcntl(first_inherited, F_SETFD, FD_CLOEXEC);
  ::fcntl(first_inherited, F_SETFL, ::fcntl(first_inherited, F_GETFL) | O_NONBLOCK);
  return first_inherited;
}

}  // namespace fihris
