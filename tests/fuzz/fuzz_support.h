// What all fuzzers need: promises that end the program when they are broken, and files without a disk.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <sys/mman.h>
#include <unistd.h>

namespace fihris::fuzz {

// Says what was promised, and stops as a crash does, so that the fuzzer keeps the input.
inline void expect(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
  return size == 0 ? std::string_view() : std::string_view(reinterpret_cast<const char*>(data), size);
}

// A file in memory with a path, for code that opens files.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view content) : number_(::memfd_create("fuzz", MFD_CLOEXEC)) {
    expect(number_ >= 0, "a file can be made in memory");
    while (!content.empty()) {
      const ::ssize_t count = ::write(number_, content.data(), content.size());
      expect(count > 0, "a file in memory can be written");
      content.remove_prefix(static_cast<std::size_t>(count));
    }
  }
  ~MemoryFile() { ::close(number_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::string path() const { return "/proc/self/fd/" + std::to_string(number_); }

 private:
  int number_;
};

}  // namespace fihris::fuzz
