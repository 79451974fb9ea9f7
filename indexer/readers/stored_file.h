// A file as it is stored: its bytes piece by piece, and what is known of them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "common/base/file_descriptor.h"
#include "common/base/hash.h"

namespace fihris {

// What tells a file from its older self without reading it.
struct FileState {
  std::uint64_t size = 0;
  std::int64_t mtime_ns = 0;  // since 1970; 0 when it is not known
  std::uint64_t inode = 0;
  std::uint64_t device = 0;

  bool operator==(const FileState&) const = default;
};

//   StoredFile file("news.jsonl.zst");
//   for (std::string_view piece = file.next(); !piece.empty(); piece = file.next()) use(piece);
//
// Not for two threads at once. All errors are InputError.
class StoredFile {
 public:
  // `path` is "-" for standard input, which ends when `stop` becomes true, asked some times a second. Otherwise only
  // regular files are opened: nothing waits for a pipe or a device.
  explicit StoredFile(const std::string& path, std::function<bool()> stop = nullptr);

  // The next piece, valid until the next call; empty at the end.
  std::string_view next();

  const std::string& path() const { return path_; }
  bool can_seek() const { return path_ != "-"; }

  // Goes on at another place, from 0; not beyond the end of the file. REQUIRES can_seek().
  void seek(std::uint64_t position);
  std::uint64_t position() const { return position_; }

  std::uint64_t bytes_read() const { return bytes_read_; }

  // As it was when it was opened; all 0 for standard input.
  const FileState& state() const { return state_; }

  // Has somebody written to it since? False for standard input.
  bool changed() const;

  // XXH3-128 of all of the stored bytes: reads what is left of them, and all of them again after a seek().
  std::string content_hash();

 private:
  std::string_view read_piece();
  bool wait_for_input() const;

  std::string path_;
  std::function<bool()> stop_;
  FileDescriptor file_;
  FileState state_;
  std::string buffer_;
  PieceHash hash_;
  bool sequential_ = true;
  std::uint64_t position_ = 0;
  std::uint64_t bytes_read_ = 0;
};

}  // namespace fihris
