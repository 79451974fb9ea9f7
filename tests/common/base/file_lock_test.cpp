#include "common/base/file_lock.h"

#include <chrono>
#include <optional>
#include <thread>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/temporary_folder.h"

namespace fihris {

TEST_CASE("a second holder is refused and told who the first is") {
  const test::TemporaryFolder folder;
  const FileLock first(folder / "lock", "index X");
  const std::string message = "index X is being written by another run (pid " + std::to_string(::getpid()) +
                              "): wait for it to end, or say how long with --wait";
  CHECK_THROWS_WITH_AS(FileLock(folder / "lock", "index X"), message.c_str(), IndexError);
  const std::string advised =
      "list Y is being written by another run (pid " + std::to_string(::getpid()) + "): try again";
  CHECK_THROWS_WITH_AS(FileLock(folder / "lock", "list Y", {}, "try again"), advised.c_str(), IndexError);
}

TEST_CASE("the lock is free again when its holder is gone") {
  const test::TemporaryFolder folder;
  std::optional<FileLock> lock;
  lock.emplace(folder / "lock", "index X");
  lock.reset();
  CHECK_NOTHROW(FileLock(folder / "lock", "index X"));
}

TEST_CASE("who waits gets the lock when its holder is gone, or gives up in time") {
  using namespace std::chrono_literals;
  const test::TemporaryFolder folder;
  std::optional<FileLock> lock;
  lock.emplace(folder / "lock", "index X");
  CHECK_THROWS_AS(FileLock(folder / "lock", "index X", 150ms), IndexError);
  std::thread holder([&] {
    std::this_thread::sleep_for(150ms);
    lock.reset();
  });
  CHECK_NOTHROW(FileLock(folder / "lock", "index X", 60s));
  holder.join();
}

TEST_CASE("a lock in a folder that does not exist says so") {
  CHECK_THROWS_WITH_AS(FileLock("/nowhere/lock", "index X"), "cannot open /nowhere/lock: No such file or directory",
                       IoError);
}

}  // namespace fihris
