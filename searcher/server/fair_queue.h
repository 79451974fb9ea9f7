// Work that waits, of many clients: each gets its share of the time, however much one of them asks.
//   FairQueue<Job*> queue(1000);
//   queue.push("192.0.2.7", job);
//   while (auto taken = queue.pop()) { run(*taken->work); queue.done(*taken, how_long_it_took); }
#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace fihris {

// Bounded; half of the places are the most that one client may take. The next work is of the client for which least
// time was spent since it came: who asks what is costly waits longer, and no one else for him. For any number of
// threads.
template <typename Work>
class FairQueue {
 public:
  using Duration = std::chrono::nanoseconds;

  struct Taken {
    Work work;
    std::string client;
    Duration expected{};  // what the client was charged with for now
  };

  explicit FairQueue(std::size_t capacity) : capacity_(capacity) {}

  // False when there is no place, or the queue is closed.
  bool push(const std::string& client, Work work) {
    {
      const std::lock_guard lock(mutex_);
      if (is_closed_ || size_ >= capacity_) return false;
      const auto found = clients_.find(client);
      if (found != clients_.end() && found->second.works.size() >= (capacity_ + 1) / 2) return false;
      Client& place = found != clients_.end() ? found->second : clients_[client];
      if (place.works.empty()) begin_waiting(client, place);
      place.works.push_back(std::move(work));
      ++size_;
    }
    changed_.notify_one();
    return true;
  }

  // The oldest work of the client whose turn it is; waits for one. Nothing when the queue is closed and empty.
  std::optional<Taken> pop() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return is_closed_ || size_ > 0; });
    if (size_ == 0) return std::nullopt;
    const std::string name = std::get<2>(*turns_.begin());
    turns_.erase(turns_.begin());
    Client& client = clients_.at(name);
    Taken taken{std::move(client.works.front()), name, client.usual};
    client.works.pop_front();
    --size_;
    now_ = std::max(now_, client.spent);
    client.spent += client.usual;
    ++client.running;
    if (!client.works.empty()) begin_waiting(name, client);
    return taken;
  }

  // Charges the client with what its work really took.
  void done(const Taken& taken, Duration cost) {
    const std::lock_guard lock(mutex_);
    Client& client = clients_.at(taken.client);
    const bool is_waiting = !client.works.empty();
    if (is_waiting) turns_.erase({client.spent, client.turn, taken.client});
    client.spent += cost - taken.expected;
    client.usual = cost;
    --client.running;
    if (is_waiting) {
      turns_.insert({client.spent, client.turn, taken.client});
    } else if (client.running == 0) {
      clients_.erase(taken.client);  // whoever comes again begins with what all have
    }
  }

  // What waits is still given out.
  void close() {
    {
      const std::lock_guard lock(mutex_);
      is_closed_ = true;
    }
    changed_.notify_all();
  }

  std::size_t size() const {
    const std::lock_guard lock(mutex_);
    return size_;
  }

 private:
  struct Client {
    std::deque<Work> works;
    Duration spent{};
    Duration usual{};  // of one work, as the last one was
    std::uint64_t turn = 0;
    std::size_t running = 0;
  };

  // Who did not ask for a while gets nothing for that.
  void begin_waiting(const std::string& name, Client& client) {
    client.spent = std::max(client.spent, now_);
    client.turn = ++last_turn_;
    turns_.insert({client.spent, client.turn, name});
  }

  std::size_t capacity_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::unordered_map<std::string, Client> clients_;                   // that wait or are worked for
  std::set<std::tuple<Duration, std::uint64_t, std::string>> turns_;  // of those that wait, the next one first
  Duration now_{};                                                    // spent of the client that was taken last
  std::uint64_t last_turn_ = 0;
  std::size_t size_ = 0;
  bool is_closed_ = false;
};

}  // namespace fihris
