// The bytes of a file, of standard input, of a member of an archive or from memory, decompressed on the way
// (gzip, zstd, xz, bzip2, also one around the other; told by the bytes, not the name).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "indexer/readers/stored_file.h"
#include "indexer/readers/unpack_budget.h"

namespace fihris {

//   ByteSource source("news.jsonl.zst", limit);
//   while (std::size_t count = source.read(buffer, sizeof buffer)) use(buffer, count);
//
// Not for two threads at once. All errors are InputError: one bad file must not end a run.
class ByteSource {
 public:
  static constexpr std::uint64_t endless = 1ULL << 40;  // only ends a stream that never ends
  static constexpr std::size_t longest_peek = 64ULL << 10;

  // `path` is "-" for standard input. More than `limit` bytes after decompression are an error.
  explicit ByteSource(const std::string& path, std::uint64_t limit = endless);

  // Of a file that the caller goes on using, under limits of his own.
  ByteSource(const std::shared_ptr<StoredFile>& file, const UnpackLimits& limits);

  // Gives the next stored bytes, valid until the next call; nothing at the end. May throw InputError.
  using NextPiece = std::function<std::string_view()>;

  // Of a part of a file, such as a member of an archive. `name` is for messages.
  ByteSource(std::string name, NextPiece next, std::shared_ptr<UnpackBudget> budget);

  static ByteSource from_memory(std::string name, std::string bytes);

  ~ByteSource();
  ByteSource(ByteSource&&) noexcept;
  ByteSource& operator=(ByteSource&&) noexcept;

  // The first `count` bytes that are left, fewer when there are not so many; they stay to be read, and are valid
  // until then. At most longest_peek. An error behind some bytes comes when those have been read.
  std::string_view peek(std::size_t count);

  // Fills the buffer as far as there is something; 0 at the end.
  std::size_t read(char* buffer, std::size_t size);

  // Appends a block to the buffer, without what stands in it before `begin`, which becomes 0. False at the end. When
  // reading fails the buffer is empty: half a record is none.
  bool refill(std::string& buffer, std::size_t& begin);

  // All that is left. More than `limit` bytes are an error, not an allocation.
  std::string read_all(std::uint64_t limit);

  std::uint64_t bytes_read() const;         // after decompression
  std::uint64_t stored_bytes_read() const;  // before it: how far the file has been read

  // The file itself when its bytes come as they are stored and in any order; null otherwise.
  std::shared_ptr<StoredFile> seekable_file() const;
  const std::shared_ptr<UnpackBudget>& budget() const;

 private:
  struct Impl;
  explicit ByteSource(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace fihris
