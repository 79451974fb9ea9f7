// Finds the files below the paths that a user names, without opening any.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/stored_file.h"

namespace fihris {

struct SourceFile {
  std::string path;      // "-" for standard input
  std::string id;        // path below the folder that was named; file name of a file that was named
  FileState state = {};  // all 0 for standard input
  bool operator==(const SourceFile&) const = default;
};

// Many files in little memory: some 48 bytes and the name for each, the folder's path once.
class SourceList {
 public:
  std::size_t size() const { return entries_.size(); }
  bool empty() const { return entries_.empty(); }
  SourceFile operator[](std::size_t i) const;
  std::uint64_t total_bytes() const { return total_bytes_; }  // as they are stored

  // The following files lie in this folder (with a slash at its end; "" for none), of whose path the first
  // `root_bytes` do not belong to an id.
  void begin_folder(std::string path, std::size_t root_bytes);
  void add(std::string_view name, const FileState& state);

 private:
  struct Folder {
    std::string path;
    std::size_t root_bytes;
  };
  struct Entry {
    FileState state;
    std::uint64_t name_begin;
    std::uint32_t name_size;
    std::uint32_t folder;
  };

  std::vector<Folder> folders_;
  std::string names_;
  std::vector<Entry> entries_;
  std::uint64_t total_bytes_ = 0;
};

// A path that a user named.
struct SourceRoot {
  std::string path;
  bool readable = true;     // false when it is a folder that cannot be listed, or a file that cannot be looked at
  std::uint64_t files = 0;  // found there: 0 is an empty folder, or one that is not mounted
  bool operator==(const SourceRoot&) const = default;
};

struct IgnoredFile {
  std::string path;
  std::string_view kind;  // "a backup or a file still being written", "a pipe, socket or device"
  bool operator==(const IgnoredFile&) const = default;
};

struct SourceScan {
  SourceList files;                   // in the order of the paths, sorted below each
  std::vector<SourceRoot> roots;      // one for each path
  std::vector<IgnoredFile> ignored;   // told by their names or kinds; most are told by their content, later
  std::uint64_t hidden = 0;           // files and folders passed over; what is in the folders is not counted
  std::vector<std::string> problems;  // "PATH: reason" for what could not be looked at: files may be missing
};

// Hidden files and folders are passed over, and links to folders below a named one are not followed, so that
// no loop can trap the walk. Throws UsageError when a path does not exist: a folder that is not mounted must
// not look like an empty one.
SourceScan scan_sources(const std::vector<std::string>& paths);

}  // namespace fihris
