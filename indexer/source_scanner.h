// Finds the files with articles below the paths that a user names.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace fihris {

enum class SourceKind : std::uint8_t { text, jsonl };

struct SourceFile {
  std::string path;  // "-" for standard input
  std::string id;    // path below the folder that was named; file name of a file that was named
  SourceKind kind = SourceKind::text;
  bool operator==(const SourceFile&) const = default;
};

struct SourceScan {
  std::vector<SourceFile> files;      // in the order of the paths, sorted below each
  std::vector<std::string> ignored;   // paths that are neither .txt nor .jsonl nor .ndjson (.gz .zst .xz .bz2)
  std::vector<std::string> problems;  // "PATH: reason" for what could not be looked at
};

// Hidden files and folders are passed over, and links to folders below a named one are not followed, so that
// no loop can trap the walk. Throws UsageError when a path does not exist: a folder that is not mounted must
// not look like an empty one.
SourceScan scan_sources(const std::vector<std::string>& paths);

}  // namespace fihris
