// The bytes of a file or of standard input, decompressed on the way (gzip, zstd, xz, bzip2; told by the
// bytes, not the name).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace fihris {

//   ByteSource source("news.jsonl.zst", limit);
//   while (std::size_t count = source.read(buffer, sizeof buffer)) use(buffer, count);
//
// Not for two threads at once. All errors are InputError: one bad file must not end a run.
class ByteSource {
 public:
  // `path` is "-" for standard input. More than `limit` bytes after decompression are an error; the default only
  // ends a stream that never ends.
  explicit ByteSource(const std::string& path, std::uint64_t limit = 1ULL << 40);
  ~ByteSource();
  ByteSource(ByteSource&&) noexcept;
  ByteSource& operator=(ByteSource&&) noexcept;

  // Fills the buffer as far as there is something; 0 at the end.
  std::size_t read(char* buffer, std::size_t size);

  // All that is left. More than `limit` bytes are an error, not an allocation.
  std::string read_all(std::uint64_t limit);

  std::uint64_t bytes_read() const;         // after decompression
  std::uint64_t stored_bytes_read() const;  // before it: how far the file has been read

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fihris
