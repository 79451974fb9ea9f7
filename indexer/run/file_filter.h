// Which of the files that were found need reading again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "indexer/ledger/file_ledger.h"
#include "indexer/ledger/file_record.h"
#include "indexer/source_scanner.h"

namespace fihris {

enum class FileVerdict : std::uint8_t {
  read,           // new, or changed
  unchanged,      // the same as when it was read
  failed_before,  // the same as when nothing could be made of it
};

struct FileFilterOptions {
  std::string settings;            // fingerprint of what the user says of these files: others are read again
  bool reread = false;             // read all
  bool retry_failed = false;       // also read those that failed, and have not changed
  bool needs_all_dropped = false;  // `sync`: read again where `add` has kept articles that the file no longer has
};

//   FileFilter filter(writer.ledger(), {.settings = fingerprint});
//   if (filter.look_at(file) == FileVerdict::read) …
//
// A file with the same size, time and inode is not opened. One of which only time or inode differ is compared by the
// hash of its bytes, and its record gets the new stamp. Not for two threads at once; changes the ledger.
class FileFilter {
 public:
  FileFilter(FileLedger& ledger, FileFilterOptions options) : ledger_(ledger), options_(std::move(options)) {}

  FileVerdict look_at(const SourceFile& file);

 private:
  bool has_same_content(const SourceFile& file, const FileRecord& record) const;

  FileLedger& ledger_;
  FileFilterOptions options_;
};

// The path under which the ledger knows a file: absolute, without "." and "..".
std::string ledger_path(const std::string& path);

}  // namespace fihris
