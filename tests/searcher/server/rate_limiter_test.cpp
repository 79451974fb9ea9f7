#include "searcher/server/rate_limiter.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

const RateLimiter::Clock::time_point start{seconds(1000)};

TEST_CASE("a client may send what its bucket holds, and then so many a second") {
  RateLimiter limiter(2, 2);
  for (int i = 0; i < 4; ++i) CHECK_FALSE(limiter.refuse("a", start));
  CHECK(limiter.refuse("a", start) == 1);
  CHECK(limiter.refuse("a", start + milliseconds(400)) == 1);
  CHECK_FALSE(limiter.refuse("a", start + milliseconds(600)));
  CHECK(limiter.refuse("a", start + milliseconds(600)));
}

TEST_CASE("one client does not use up what another has") {
  RateLimiter limiter(1, 1);
  CHECK_FALSE(limiter.refuse("a", start));
  CHECK(limiter.refuse("a", start));
  CHECK_FALSE(limiter.refuse("b", start));
}

TEST_CASE("a bucket holds no more than its size, however long nothing is asked") {
  RateLimiter limiter(1, 2);
  CHECK_FALSE(limiter.refuse("a", start));
  for (int i = 0; i < 2; ++i) CHECK_FALSE(limiter.refuse("a", start + seconds(1000)));
  CHECK(limiter.refuse("a", start + seconds(1000)));
}

TEST_CASE("rates below one a second say how long to wait") {
  RateLimiter limiter(0.1);
  CHECK_FALSE(limiter.refuse("a", start));
  CHECK(limiter.refuse("a", start) == 10);
  CHECK(limiter.refuse("a", start + seconds(4)) == 6);
}

TEST_CASE("without a rate nothing is refused or remembered") {
  RateLimiter limiter(0);
  for (int i = 0; i < 1000; ++i) CHECK_FALSE(limiter.refuse("a", start));
  CHECK(limiter.clients() == 0);
}

TEST_CASE("the table is bounded, and strangers share one bucket when it is full") {
  RateLimiter limiter(1, 1, 10);
  for (int i = 0; i < 10; ++i) CHECK_FALSE(limiter.refuse(std::to_string(i), start));
  CHECK_FALSE(limiter.refuse("x", start));
  CHECK(limiter.refuse("y", start));
  CHECK(limiter.clients() == 11);
}

TEST_CASE("who has not asked for long is forgotten when there is no room") {
  RateLimiter limiter(1, 1, 10);
  for (int i = 0; i < 10; ++i) CHECK_FALSE(limiter.refuse(std::to_string(i), start));
  CHECK_FALSE(limiter.refuse("x", start + seconds(2)));
  CHECK(limiter.clients() == 1);
}

TEST_CASE("a clock that stands still or goes back gives no tokens") {
  RateLimiter limiter(1, 1);
  CHECK_FALSE(limiter.refuse("a", start));
  CHECK(limiter.refuse("a", start - seconds(10)));
}

}  // namespace
}  // namespace fihris
