// What the index remembers of a file that was read, so that the next run need not open it again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fihris {

// What the file system says of a file; two equal stamps mean the same content, unless the file was written to in the
// moment in which it was read (see is_settled).
struct FileStamp {
  std::uint64_t bytes = 0;
  std::int64_t modified_ns = 0;  // since 1970
  std::uint64_t inode = 0;

  bool operator==(const FileStamp&) const = default;
};

enum class FileOutcome : std::uint8_t { read, partly, failed };

struct FileRecord {
  std::string path;  // absolute
  FileStamp stamp;
  std::int64_t read_ns = 0;  // when
  std::string hash;          // hexadecimal, of the stored bytes; "" when they could not be read to the end
  std::string settings;      // fingerprint of what the user said of the file's source
  FileOutcome outcome = FileOutcome::read;
  std::string reason;  // of the first thing that was skipped
  std::uint64_t articles = 0;
  std::uint64_t skipped = 0;
  std::string only_id;  // of the article, when there is just one: a moved file keeps the id of its article

  bool operator==(const FileRecord&) const = default;
};

// False when the file was written to less than two seconds before it was read: some file systems count whole seconds,
// so that a later write may have left the same stamp.
bool is_settled(const FileRecord& record);

// JSON, for the index. parse gives nothing for bytes that to_json did not make.
std::string to_json(const FileRecord& record);
std::optional<FileRecord> parse_file_record(std::string_view json);

}  // namespace fihris
