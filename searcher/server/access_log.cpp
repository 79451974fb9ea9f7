#include "searcher/server/access_log.h"

#include <cerrno>
#include <cmath>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "common/base/error.h"
#include "common/base/utc_time.h"

namespace fihris {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_waiting = std::size_t{4} << 20U;

std::string as_line(const Json& object) {
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string left_out_line(std::uint64_t count) {
  return as_line({{"time", utc_now()}, {"left_out", count}});
}

}  // namespace

std::string access_line(const AccessEntry& entry) {
  Json object{{"time", entry.time},     {"id", entry.id},
              {"client", entry.client}, {"method", entry.method},
              {"path", entry.path},     {"status", entry.status},
              {"bytes", entry.bytes},   {"ms", std::round(entry.milliseconds * 1000) / 1000}};
  if (!entry.query.empty()) object["query"] = entry.query;
  return as_line(object);
}

AccessLog::AccessLog(std::filesystem::path file) : file_(std::move(file)) {
  if (!is_on()) return;
  descriptor_ = open();
  writer_ = std::thread([this] { write_lines(); });
}

AccessLog::~AccessLog() {
  if (!is_on()) return;
  {
    const std::lock_guard lock(mutex_);
    is_ending_ = true;
  }
  changed_.notify_one();
  writer_.join();
  if (descriptor_ != STDOUT_FILENO) ::close(descriptor_);
}

int AccessLog::open() const {
  if (file_ == "-") return STDOUT_FILENO;
  const int descriptor = ::open(file_.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0640);
  if (descriptor >= 0) return descriptor;
  const std::string reason = std::generic_category().message(errno);
  throw IoError("cannot open the access log " + file_.string() + ": " + reason + ": choose another with --access-log");
}

void AccessLog::reopen() {
  if (!is_on() || file_ == "-") return;
  const int fresh = open();
  const std::lock_guard lock(file_mutex_);
  ::close(std::exchange(descriptor_, fresh));
}

void AccessLog::add(const AccessEntry& entry) {
  if (!is_on()) return;
  const std::string line = access_line(entry);
  {
    const std::lock_guard lock(mutex_);
    if (waiting_.size() + line.size() > most_waiting) {
      ++left_out_;
      return;
    }
    waiting_ += line;
  }
  changed_.notify_one();
}

void AccessLog::write_lines() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return is_ending_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    std::string lines = std::exchange(waiting_, {});
    if (const std::uint64_t count = std::exchange(left_out_, 0); count > 0) lines += left_out_line(count);
    lock.unlock();
    write_all(lines);
    lock.lock();
  }
}

// Answers matter more than their log: what a full disk refuses is lost.
void AccessLog::write_all(std::string_view lines) const {
  const std::lock_guard lock(file_mutex_);
  while (!lines.empty()) {
    const ssize_t written = ::write(descriptor_, lines.data(), lines.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    lines.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace fihris
