#include "searcher/server/listen_socket.h"

#include <cstdlib>

#include <doctest/doctest.h>

#include "common/base/error.h"

namespace fihris {
namespace {

std::uint16_t port_of(const FileDescriptor& listener) {
  const std::string url = url_of(listener.get());
  return static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1)));
}

TEST_CASE("port 0 is one that is free, and the address says which") {
  const FileDescriptor listener = listen_at("127.0.0.1", 0);
  CHECK(port_of(listener) > 0);
  CHECK(url_of(listener.get()) == "http://127.0.0.1:" + std::to_string(port_of(listener)) + "/");
}

TEST_CASE("a port that is taken is an error with advice") {
  const FileDescriptor listener = listen_at("127.0.0.1", 0);
  const std::uint16_t port = port_of(listener);
  CHECK_THROWS_WITH_AS(listen_at("127.0.0.1", port),
                       ("cannot listen at 127.0.0.1 port " + std::to_string(port) +
                        ": Address already in use: another program listens there: stop it, or choose another --port")
                           .c_str(),
                       IoError);
}

TEST_CASE("an address of another machine is an error with advice") {
  CHECK_THROWS_WITH_AS(listen_at("192.0.2.1", 0),
                       "cannot listen at 192.0.2.1 port 0: Cannot assign requested address: this machine has no such "
                       "address: choose another --bind",
                       IoError);
}

TEST_CASE("a name is no address") {
  CHECK_THROWS_WITH_AS(listen_at("localhost", 0),
                       "--bind localhost is no address: give one of this machine, like 127.0.0.1 or ::1", UsageError);
}

TEST_CASE("a socket for another process, or none, is not taken") {
  ::setenv("LISTEN_FDS", "1", 1);
  ::setenv("LISTEN_PID", "1", 1);
  CHECK_FALSE(inherited_listener());
  CHECK(std::getenv("LISTEN_FDS") == nullptr);
  ::setenv("LISTEN_FDS", "x", 1);
  CHECK_FALSE(inherited_listener());
}

}  // namespace
}  // namespace fihris
