// How many requests a client may send: a bucket of tokens for each, which fills by so many a second.
//   RateLimiter limiter(10);
//   if (const auto wait = limiter.refuse("192.0.2.7", now)) answer 429, Retry-After: wait seconds
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace fihris {

// Not for two threads at once.
class RateLimiter {
 public:
  using Clock = std::chrono::steady_clock;

  // `per_second` 0: no limit. A client may send `burst` seconds' worth of requests at once, and at least one.
  // `max_clients`: of which something is remembered. When there are more, those who have not asked for long are
  // forgotten, and if all ask now, strangers share one bucket.
  explicit RateLimiter(double per_second, double burst_seconds = 2, std::size_t max_clients = 100'000);

  // Takes a token; when there is none, the whole seconds until there is one again, at least 1.
  std::optional<int> refuse(std::string_view client, Clock::time_point now);

  std::size_t clients() const { return buckets_.size(); }

 private:
  struct Bucket {
    double tokens = 0;
    Clock::time_point at{};
  };

  Bucket& bucket_of(std::string_view client, Clock::time_point now);
  void forget_full(Clock::time_point now);
  double tokens_now(const Bucket& bucket, Clock::time_point now) const;

  double per_second_, most_tokens_;
  std::size_t max_clients_;
  std::unordered_map<std::string, Bucket> buckets_;
  Clock::time_point looked_through_{};
};

}  // namespace fihris
