// A line of JSON for each request that was answered.
//   {"time": "2024-04-13T08:00:00Z", "id": "…", "client": "192.0.2.7", "method": "GET", "path": "/api/v1/search",
//    "status": 200, "bytes": 5120, "ms": 12.5}
#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace fihris {

struct AccessEntry {
  std::string time;  // UTC, ISO 8601
  std::string id;    // as X-Request-Id says
  std::string client;
  std::string method;
  std::string path;   // decoded, without the query
  std::string query;  // "" : it is not logged, because readers would not like it, or there is none
  int status = 0;
  std::uint64_t bytes = 0;  // of the body
  double milliseconds = 0;
};

// With a line end; any bytes give valid JSON on one line, and no path makes it longer than some kilobytes.
std::string access_line(const AccessEntry& entry);

// Writes in a thread of its own, so that a slow disk or a full pipe stops no answer: when it lags behind by megabytes,
// lines are left out, and a line says how many. For any number of threads.
class AccessLog {
 public:
  // "-" is the standard output, "" no log. Throws IoError when the file cannot be opened; it is made for its owner and
  // group to read.
  explicit AccessLog(std::filesystem::path file);
  ~AccessLog();  // writes what is left
  AccessLog(const AccessLog&) = delete;
  AccessLog& operator=(const AccessLog&) = delete;

  bool is_on() const { return !file_.empty(); }
  void add(const AccessEntry& entry);

  // After the file was renamed: goes on in a new one of the old name. When that fails, in the old one; throws IoError.
  void reopen();

 private:
  int open() const;
  void write_lines();
  void write_all(std::string_view lines) const;

  std::filesystem::path file_;
  mutable std::mutex file_mutex_;
  int descriptor_ = -1;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string waiting_;
  std::uint64_t left_out_ = 0;
  bool is_ending_ = false;
  std::thread writer_;
};

}  // namespace fihris
