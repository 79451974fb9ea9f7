#include "searcher/server/connection_table.h"

#include <memory>
#include <utility>

#include <sys/socket.h>

namespace fihris {

bool ConnectionTable::admits(std::string_view client) const {
  if (per_client_ == 0) return true;
  const std::lock_guard lock(mutex_);
  const auto found = by_client_.find(std::string(client));
  return found == by_client_.end() || found->second < per_client_;
}

OpenConnection* ConnectionTable::add(int socket, std::string client, Clock::time_point deadline) {
  auto connection = std::make_unique<OpenConnection>(OpenConnection{socket, std::move(client), deadline});
  const std::lock_guard lock(mutex_);
  connections_.insert(connection.get());
  ++by_client_[connection->client];
  return connection.release();
}

void ConnectionTable::remove(OpenConnection* connection) {
  const std::unique_ptr<OpenConnection> owned(connection);
  const std::lock_guard lock(mutex_);
  connections_.erase(connection);
  const auto found = by_client_.find(connection->client);
  if (--found->second == 0) by_client_.erase(found);
}

void ConnectionTable::set_deadline(OpenConnection* connection, std::optional<Clock::time_point> deadline) {
  const std::lock_guard lock(mutex_);
  connection->deadline = deadline;
}

std::size_t ConnectionTable::shut_overdue(Clock::time_point now) {
  const std::lock_guard lock(mutex_);
  std::size_t count = 0;
  for (OpenConnection* connection : connections_) {
    if (!connection->deadline || *connection->deadline > now) continue;
    ::shutdown(connection->socket, SHUT_RDWR);
    connection->deadline.reset();  // once
    ++count;
  }
  return count;
}

std::size_t ConnectionTable::size() const {
  const std::lock_guard lock(mutex_);
  return connections_.size();
}

}  // namespace fihris
