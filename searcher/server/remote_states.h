// Notices that an index behind a server was published anew. That costs a connection, so it is asked for once in a
// while, for all workers together.
//   RemoteStates states;
//   states.of("news.example:7777")      // another number after a publish
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>

namespace fihris {

// For any number of threads: one of them asks and waits, the others take what is known.
class RemoteStates {
 public:
  using Clock = std::chrono::steady_clock;

  explicit RemoteStates(Clock::duration between = std::chrono::seconds(5)) : between_(between) {}

  // Of what the server has published; 0 before it ever answered, and the last one while it does not.
  std::uint64_t of(const std::filesystem::path& index);

 private:
  struct Known {
    std::uint64_t state = 0;
    bool is_asked_for = false;
    Clock::time_point next{};  // when to ask again
  };

  const Clock::duration between_;
  std::mutex mutex_;
  std::map<std::filesystem::path, Known> known_;
};

// Those of this process.
RemoteStates& remote_states();

}  // namespace fihris
