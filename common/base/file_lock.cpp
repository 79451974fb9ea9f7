#include "common/base/file_lock.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>

#include "common/base/error.h"

namespace fihris {
namespace {

[[noreturn]] void fail(const std::string& what, const std::filesystem::path& file) {
  throw IoError("cannot " + what + " " + file.string() + ": " + std::generic_category().message(errno));
}

// The digits the holder wrote; "unknown" while it is still writing them.
std::string holder_pid(int file) {
  char text[16];
  const ssize_t count = ::pread(file, text, sizeof text, 0);
  const std::string pid(text, count > 0 ? static_cast<std::size_t>(count) : 0);
  const auto end = std::find_if(pid.begin(), pid.end(), [](char c) { return c < '0' || c > '9'; });
  return end == pid.begin() ? "unknown" : std::string(pid.begin(), end);
}

// flock() itself cannot wait for a limited time.
void lock(int file, const std::filesystem::path& path, const std::string& thing, std::chrono::milliseconds wait,
          const std::string& advice) {
  constexpr std::chrono::milliseconds between_attempts{100};
  const auto end = std::chrono::steady_clock::now() + wait;
  while (::flock(file, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    if (errno != EWOULDBLOCK) fail("lock", path);
    if (std::chrono::steady_clock::now() >= end)
      throw IndexError(thing + " is being written by another run (pid " + holder_pid(file) + "): " + advice);
    std::this_thread::sleep_for(between_attempts);
  }
}

void write_pid(int file, const std::filesystem::path& path) {
  const std::string pid = std::to_string(::getpid()) + "\n";
  if (::ftruncate(file, 0) != 0 || ::pwrite(file, pid.data(), pid.size(), 0) < 0) fail("write", path);
}

}  // namespace

FileLock::FileLock(const std::filesystem::path& file, const std::string& thing, std::chrono::milliseconds wait,
                   const std::string& advice)
    : file_(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
  if (file_.get() < 0) fail("open", file);
  lock(file_.get(), file, thing, wait, advice);
  write_pid(file_.get(), file);
}

}  // namespace fihris
