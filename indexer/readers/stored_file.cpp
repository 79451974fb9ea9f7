#include "indexer/readers/stored_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/base/error.h"

namespace fihris {
namespace {

constexpr std::uint64_t block_bytes = 128ULL << 10;

[[noreturn]] void refuse(const std::string& path, std::string_view reason) {
  throw InputError(fmt::format("{}: {}", path, reason), SkipReason::unreadable);
}

[[noreturn]] void fail(const std::string& path) {
  refuse(path, fmt::format("cannot be read: {}", std::strerror(errno)));
}

// O_NONBLOCK: opening a pipe that nobody writes to must not hang a nightly run; regular files do not mind.
int open_file(const std::string& path) {
  const int number = path == "-" ? ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)
                                 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (number < 0) fail(path);
  return number;
}

FileState state_of(const std::string& path, int file) {
  struct stat status {};
  if (path == "-") return {};
  if (::fstat(file, &status) != 0) fail(path);
  if (!S_ISREG(status.st_mode)) refuse(path, "not a regular file");
  return {static_cast<std::uint64_t>(status.st_size),
          std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec, status.st_ino, status.st_dev};
}

}  // namespace

// The buffer has one byte more than a small file, so that its first piece is also seen to be its last.
StoredFile::StoredFile(const std::string& path, std::function<bool()> stop)
    : path_(path),
      stop_(std::move(stop)),
      file_(open_file(path)),
      state_(state_of(path, file_.get())),
      buffer_(can_seek() ? std::clamp<std::uint64_t>(state_.size + 1, 4096, block_bytes) : block_bytes, '\0') {}

// False when it is not to be waited for any longer.
bool StoredFile::wait_for_input() const {
  constexpr int patience_ms = 100;
  while (!stop_()) {
    pollfd input{file_.get(), POLLIN, 0};
    if (::poll(&input, 1, patience_ms) != 0) return true;  // also after an error: read() tells which
  }
  return false;
}

std::string_view StoredFile::read_piece() {
  if (!can_seek() && stop_ && !wait_for_input()) return {};
  while (true) {
    const ssize_t count = ::read(file_.get(), buffer_.data(), buffer_.size());
    if (count >= 0) return {buffer_.data(), static_cast<std::size_t>(count)};
    if (errno != EINTR) fail(path_);
  }
}

std::string_view StoredFile::next() {
  const std::string_view piece = read_piece();
  if (sequential_) hash_.add(piece);
  position_ += piece.size();
  bytes_read_ += piece.size();
  return piece;
}

void StoredFile::seek(std::uint64_t position) {
  position = std::min(position, state_.size);
  if (position == position_) return;
  if (::lseek(file_.get(), static_cast<off_t>(position), SEEK_SET) < 0) fail(path_);
  position_ = position;
  sequential_ = false;
}

bool StoredFile::changed() const {
  return can_seek() && state_of(path_, file_.get()) != state_;
}

std::string StoredFile::content_hash() {
  if (!sequential_) {
    seek(0);
    hash_ = PieceHash();
    sequential_ = true;
  }
  while (!next().empty()) {
  }
  return hash_.hex();
}

}  // namespace fihris
