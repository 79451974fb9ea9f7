// An advisory lock that one process holds at a time, and that ends with the process however that dies.
//   FileLock lock("/srv/fihris/lock", "index /srv/fihris");
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

#include "common/base/file_descriptor.h"

namespace fihris {

class FileLock {
 public:
  // Creates the file if needed and writes this process's id into it. `thing` is what the lock protects, for messages.
  // Throws IndexError that names the holder's pid when another process (or object) holds it, and still does after
  // `wait`, and ends with the advice; IoError when the file cannot be opened.
  FileLock(const std::filesystem::path& file, const std::string& thing, std::chrono::milliseconds wait = {},
           const std::string& advice = "wait for it to end, or say how long with --wait");

 private:
  FileDescriptor file_;
};

}  // namespace fihris
