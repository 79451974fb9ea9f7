// A run that is killed at any moment: the index holds what was published last, and the next run completes it.
// FIHRIS_KILLS=10000 kills so often (scripts/soak-kills).
#include <chrono>
#include <cstdlib>
#include <random>

#include <doctest/doctest.h>

#include "tests/integration/whole_run.h"
#include "tests/support/child_process.h"
#include "tests/support/effort.h"
#include "tests/support/temporary_folder.h"

namespace fihris::test {
namespace {

using std::chrono::microseconds;

// That the next run completes is tried behind every fault point too: here now and then is enough.
constexpr int next_run_every = 5;

int wanted_kills() {
  const char* number = std::getenv("FIHRIS_KILLS");
  return number == nullptr ? 200 / every_step_or(5) : std::max(1, std::atoi(number));
}

microseconds time_of(const std::function<void()>& action) {
  const auto begin = std::chrono::steady_clock::now();
  action();
  return std::chrono::duration_cast<microseconds>(std::chrono::steady_clock::now() - begin);
}

}  // namespace

TEST_CASE("a run killed at any moment leaves its last publish, and the next run completes it") {
  const TemporaryFolder folder;
  const auto start = folder / "start";
  const auto index = folder / "index";
  REQUIRE(run_in_child([&] { whole_run(start, 0); }).completed());
  const auto views = views_of_run(start, 1);
  link_index(start, index);
  const microseconds whole = time_of([&] { REQUIRE(run_in_child([&] { whole_run(index, 1); }).completed()); });
  std::mt19937 random(20240413);
  std::uniform_int_distribution<std::int64_t> delays(0, whole.count());
  const int wanted = wanted_kills();
  int kills = 0;
  for (int runs = 0; kills < wanted && runs < 3 * wanted; ++runs) {
    link_index(start, index);
    const microseconds delay(delays(random));
    CAPTURE(delay.count());
    const ChildEnd end = kill_after(delay, [&] { whole_run(index, 1); });
    REQUIRE_MESSAGE((end.was_killed() || end.completed()), end.text());
    if (end.was_killed()) ++kills;
    check_published(index, views);
    if (runs % next_run_every != 0) continue;
    REQUIRE(run_in_child([&] { whole_run(index, 1); }).completed());
    CHECK(view_of(index) == views.rbegin()->second);
    CHECK(check_index(index).empty());
  }
  MESSAGE(kills << " kills");
  CHECK(kills == wanted);
}

}  // namespace fihris::test
