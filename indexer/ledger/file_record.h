// What the index remembers of a file that was read, so that the next run need not open it again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/readers/stored_file.h"

namespace fihris {

enum class FileOutcome : std::uint8_t { read, partly, failed };

struct FileRecord {
  std::string path;          // absolute
  FileState stamp;           // equal stamps mean the same content, unless is_settled() says otherwise
  std::int64_t read_ns = 0;  // when
  std::string hash;          // hexadecimal, of the stored bytes; "" when they could not be read to the end
  std::string settings;      // fingerprint of what the user said of the file's source
  FileOutcome outcome = FileOutcome::read;
  std::string reason;  // of the first thing that was skipped
  std::uint64_t articles = 0;
  std::uint64_t skipped = 0;
  std::string only_id;         // of the article, when there is just one: a moved file keeps the id of its article
  bool keeps_dropped = false;  // the index still has articles of earlier versions of the file, which `add` keeps

  bool operator==(const FileRecord&) const = default;
};

// False when the file was written to less than two seconds before it was read: some file systems count whole seconds,
// so that a later write may have left the same stamp.
bool is_settled(const FileRecord& record);

// JSON, for the index. parse gives nothing for bytes that to_json did not make.
std::string to_json(const FileRecord& record);
std::optional<FileRecord> parse_file_record(std::string_view text);

}  // namespace fihris
