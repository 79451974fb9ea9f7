#include "searcher/server/connection_table.h"

#include <array>

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <unistd.h>

namespace fihris {
namespace {

using std::chrono::seconds;

const ConnectionTable::Clock::time_point start{seconds(1000)};

class SocketPair {
 public:
  SocketPair() { REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends_.data()) == 0); }
  ~SocketPair() {
    ::close(ends_[0]);
    ::close(ends_[1]);
  }
  SocketPair(const SocketPair&) = delete;
  SocketPair& operator=(const SocketPair&) = delete;

  int ours() const { return ends_[0]; }
  bool other_sees_end() const {
    char byte = 0;
    return ::recv(ends_[1], &byte, 1, 0) == 0;
  }

 private:
  std::array<int, 2> ends_{};
};

TEST_CASE("a client may have so many connections and no more") {
  ConnectionTable table(2);
  OpenConnection* first = table.add(-1, "a", start);
  CHECK(table.admits("a"));
  OpenConnection* second = table.add(-1, "a", start);
  CHECK_FALSE(table.admits("a"));
  CHECK(table.admits("b"));
  CHECK(table.size() == 2);
  table.remove(first);
  CHECK(table.admits("a"));
  table.remove(second);
  CHECK(table.size() == 0);
}

TEST_CASE("without a limit a client may have any number") {
  ConnectionTable table(0);
  OpenConnection* connection = table.add(-1, "a", start);
  CHECK(table.admits("a"));
  table.remove(connection);
}

TEST_CASE("a connection whose time is over is shut down, once") {
  const SocketPair pair;
  ConnectionTable table(0);
  OpenConnection* connection = table.add(pair.ours(), "a", start + seconds(10));
  CHECK(table.shut_overdue(start + seconds(9)) == 0);
  CHECK_FALSE(pair.other_sees_end());
  CHECK(table.shut_overdue(start + seconds(10)) == 1);
  CHECK(pair.other_sees_end());
  CHECK(table.shut_overdue(start + seconds(11)) == 0);
  table.remove(connection);
}

TEST_CASE("a connection that waits for us has all the time") {
  const SocketPair pair;
  ConnectionTable table(0);
  OpenConnection* connection = table.add(pair.ours(), "a", start);
  table.set_deadline(connection, std::nullopt);
  CHECK(table.shut_overdue(start + seconds(1000)) == 0);
  table.set_deadline(connection, start);
  CHECK(table.shut_overdue(start) == 1);
  table.remove(connection);
}

}  // namespace
}  // namespace fihris
