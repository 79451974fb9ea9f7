// Work that waits, of many clients: each gets its turn, however much one of them asks.
//   FairQueue<Job*> queue(1000); queue.push("192.0.2.7", job); … while (auto job = queue.pop()) run(**job);
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace fihris {

// Bounded; half of the places are the most that one client may take. For any number of threads.
template <typename Work>
class FairQueue {
 public:
  explicit FairQueue(std::size_t capacity) : capacity_(capacity) {}

  // False when there is no place, or the queue is closed.
  bool push(const std::string& client, Work work) {
    {
      const std::lock_guard lock(mutex_);
      if (is_closed_ || size_ >= capacity_) return false;
      const auto found = places_.find(client);
      if (found != places_.end() && found->second->works.size() >= (capacity_ + 1) / 2) return false;
      const auto place = found != places_.end() ? found->second : add_client(client);
      place->works.push_back(std::move(work));
      ++size_;
    }
    changed_.notify_one();
    return true;
  }

  // The oldest work of the client whose turn it is; waits for one. Nothing when the queue is closed and empty.
  std::optional<Work> pop() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return is_closed_ || size_ > 0; });
    if (size_ == 0) return std::nullopt;
    const auto place = turns_.begin();
    std::optional<Work> work(std::move(place->works.front()));
    place->works.pop_front();
    --size_;
    if (place->works.empty()) {
      places_.erase(place->client);
      turns_.erase(place);
    } else {
      turns_.splice(turns_.end(), turns_, place);
    }
    return work;
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
  struct Waiting {
    std::string client;
    std::deque<Work> works;
  };
  using Place = typename std::list<Waiting>::iterator;

  Place add_client(const std::string& client) {
    const Place place = turns_.insert(turns_.end(), Waiting{client, {}});
    places_.emplace(client, place);
    return place;
  }

  std::size_t capacity_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::list<Waiting> turns_;  // the next one first
  std::unordered_map<std::string, Place> places_;
  std::size_t size_ = 0;
  bool is_closed_ = false;
};

}  // namespace fihris
