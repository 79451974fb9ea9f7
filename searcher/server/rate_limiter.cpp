#include "searcher/server/rate_limiter.h"

#include <algorithm>
#include <cmath>

namespace fihris {
namespace {

constexpr std::string_view strangers;  // no client has this name

}  // namespace

RateLimiter::RateLimiter(double per_second, double burst_seconds, std::size_t max_clients)
    : per_second_(per_second), most_tokens_(std::max(1.0, per_second * burst_seconds)), max_clients_(max_clients) {}

double RateLimiter::tokens_now(const Bucket& bucket, Clock::time_point now) const {
  const double seconds = std::chrono::duration<double>(now - bucket.at).count();
  return std::min(most_tokens_, bucket.tokens + std::max(0.0, seconds) * per_second_);
}

// Whoever has a full bucket is as good as never seen.
void RateLimiter::forget_full(Clock::time_point now) {
  std::erase_if(buckets_, [&](const auto& entry) { return tokens_now(entry.second, now) >= most_tokens_; });
}

RateLimiter::Bucket& RateLimiter::bucket_of(std::string_view client, Clock::time_point now) {
  const auto found = buckets_.find(std::string(client));
  if (found != buckets_.end()) return found->second;
  // Looking through a full table for each stranger would be what an attack wants.
  if (buckets_.size() >= max_clients_ && now - looked_through_ >= std::chrono::seconds(1)) {
    forget_full(now);
    looked_through_ = now;
  }
  const std::string_view name = buckets_.size() < max_clients_ ? client : strangers;
  return buckets_.try_emplace(std::string(name), Bucket{most_tokens_, now}).first->second;
}

std::optional<int> RateLimiter::refuse(std::string_view client, Clock::time_point now) {
  if (per_second_ <= 0) return std::nullopt;
  Bucket& bucket = bucket_of(client, now);
  bucket.tokens = tokens_now(bucket, now);
  bucket.at = now;
  if (bucket.tokens >= 1) {
    bucket.tokens -= 1;
    return std::nullopt;
  }
  return std::max(1, static_cast<int>(std::ceil((1 - bucket.tokens) / per_second_)));
}

}  // namespace fihris
