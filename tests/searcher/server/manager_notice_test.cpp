#include "searcher/server/manager_notice.h"

#include <array>
#include <cstdlib>
#include <cstring>

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "common/base/file_descriptor.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

class Environment {
 public:
  Environment(std::initializer_list<std::pair<const char*, std::string>> variables) {
    for (const auto& [name, value] : variables) ::setenv(name, value.c_str(), 1);
  }
  ~Environment() {
    for (const char* name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"}) ::unsetenv(name);
  }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;
};

FileDescriptor listening_at(const std::string& path) {
  ::sockaddr_un address{};
  address.sun_family = AF_UNIX;
  REQUIRE(path.copy(address.sun_path, sizeof address.sun_path - 1) == path.size());
  FileDescriptor listener(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
  REQUIRE(::bind(listener.get(), reinterpret_cast<const ::sockaddr*>(&address), sizeof address) == 0);
  return listener;
}

std::string received(const FileDescriptor& listener) {
  std::array<char, 100> text{};
  const ssize_t size = ::recv(listener.get(), text.data(), text.size(), 0);
  return size < 0 ? "nothing" : std::string(text.data(), static_cast<std::size_t>(size));
}

TEST_CASE("a state is one datagram to the manager's socket") {
  const test::TemporaryFolder folder;
  const FileDescriptor listener = listening_at(folder / "notify");
  const Environment environment{{"NOTIFY_SOCKET", folder / "notify"}};
  CHECK(ManagerNotice().send("READY=1"));
  CHECK(received(listener) == "READY=1");
}

TEST_CASE("without a manager nothing is said") {
  CHECK_FALSE(ManagerNotice().send("READY=1"));
  for (const auto& socket : {std::string("relative"), std::string("/nowhere/at/all"), '/' + std::string(200, 'a')}) {
    const Environment environment{{"NOTIFY_SOCKET", socket}};
    CHECK_FALSE(ManagerNotice().send("READY=1"));
  }
}

TEST_CASE("the watchdog's time is this process's alone") {
  CHECK_FALSE(ManagerNotice().watchdog());
  const Environment environment{{"WATCHDOG_USEC", "3000000"}};
  CHECK(ManagerNotice().watchdog() == std::chrono::seconds(3));
  const Environment other{{"WATCHDOG_USEC", "3000000"}, {"WATCHDOG_PID", "1"}};
  CHECK_FALSE(ManagerNotice().watchdog());
}

}  // namespace
}  // namespace fihris
