// What is known of the servers that hold indexes: which answer, and what they have published. All that search the same
// servers share one, so that a dead one is met by one of them, once, and waited for by nobody.
//
//   RemoteServers servers;
//   servers.note_failure("news.example:7777", why);    // until it answers again it is asked by look() alone
//   servers.look("news.example:7777")                  // what it has published; nothing while it does not answer
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "common/index/dictionary_file.h"
#include "common/index/manifest.h"
#include "common/index/server_unavailable.h"

namespace fihris {

struct RemoteTimes {
  std::chrono::milliseconds connect{2'000};  // until it is reached
  std::chrono::milliseconds answer{5'000};   // of each message
  std::chrono::milliseconds between{5'000};  // from one look() to the next
  std::chrono::milliseconds patience{100};   // that look() waits for an answer
};

// Of searches that should take no longer than this: an answer of a server is late when it takes as long. At least one
// second and at most five, for to open an index takes longer than to search it.
RemoteTimes remote_times(double search_seconds);

// For any number of threads.
class RemoteServers {
 public:
  explicit RemoteServers(RemoteTimes times = {}) : times_(times) {}
  ~RemoteServers();  // waits for what is asked in the background
  RemoteServers(const RemoteServers&) = delete;
  RemoteServers& operator=(const RemoteServers&) = delete;

  const RemoteTimes& times() const { return times_; }

  void note_failure(const std::filesystem::path& index, const ServerUnavailable& why);
  std::optional<ServerUnavailable> failure(const std::filesystem::path& index) const;

  // Asked in the background, once in a while, and waited for only the first time and for a moment later: a server that
  // answers again has no failure() any more. Nothing, too, of an index that cannot be read, which is no failure.
  std::shared_ptr<const Manifest> look(const std::filesystem::path& index);

  // The same, asked now. Throws ServerUnavailable, or IndexError where it cannot be read.
  Manifest manifest(const std::filesystem::path& index);

  // Read once for each publish, which takes seconds for millions of words. Throws as served_dictionary does.
  std::shared_ptr<const Dictionary> dictionary(const std::filesystem::path& index, const Manifest& manifest);

 private:
  using Clock = std::chrono::steady_clock;
  using Answer = std::shared_ptr<const Manifest>;

  struct Known {
    Answer manifest;
    std::optional<ServerUnavailable> failure;
    std::shared_future<void> asked;  // the last time
    Clock::time_point next{};        // when to ask again
  };

  struct KnownDictionary {
    std::string publish;  // generation and time
    std::shared_ptr<const Dictionary> dictionary;
  };

  void ask(const std::filesystem::path& index);
  void note_answer(const std::filesystem::path& index, Answer manifest);

  const RemoteTimes times_;
  mutable std::mutex mutex_;
  std::map<std::filesystem::path, KnownDictionary> dictionaries_;
  std::map<std::filesystem::path, Known> known_;
};

// Runs what asks the server of an index, and notes it where that fails. One that failed before is not asked.
template <typename Ask>
auto asked_of(RemoteServers& servers, const std::filesystem::path& index, Ask ask) {
  if (const std::optional<ServerUnavailable> failure = servers.failure(index)) throw ServerUnavailable(*failure);
  try {
    return ask();
  } catch (const ServerUnavailable& why) {
    servers.note_failure(index, why);
    throw;
  }
}

}  // namespace fihris
