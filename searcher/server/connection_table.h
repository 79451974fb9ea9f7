// The open connections: how many each client has, and until when it must have done its part.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace fihris {

struct OpenConnection {
  int socket = -1;
  std::string client;  // client_key() of the peer
  std::optional<std::chrono::steady_clock::time_point> deadline;
};

// A client that sends a byte now and then, or takes one, would hold a connection for ever: it has a time for all of a
// request and one for all of an answer. For any number of threads.
class ConnectionTable {
 public:
  using Clock = std::chrono::steady_clock;

  // `per_client` 0: no limit.
  explicit ConnectionTable(std::size_t per_client) : per_client_(per_client) {}

  // Whether the client may have one more.
  bool admits(std::string_view client) const;

  // The connection is valid until it is removed, which must be before its socket is closed.
  OpenConnection* add(int socket, std::string client, Clock::time_point deadline);
  void remove(OpenConnection* connection);

  // Nothing: we have the next step.
  void set_deadline(OpenConnection* connection, std::optional<Clock::time_point> deadline);

  // Shuts those down whose time is over, for their owner to find them closed by the other side. Gives their number.
  std::size_t shut_overdue(Clock::time_point now);

  std::size_t size() const;

 private:
  std::size_t per_client_;
  mutable std::mutex mutex_;
  std::unordered_set<OpenConnection*> connections_;
  std::unordered_map<std::string, std::size_t> by_client_;
};

}  // namespace fihris
