// The files of one group of paths, and which of them need reading.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/options.h"
#include "indexer/source_scanner.h"
#include "indexer/sources/article_stream.h"

namespace fihris {

struct SourceSet {
  SourceGroup group;
  std::string fingerprint;  // of the group's settings
  SourceScan scan;
  std::vector<std::uint32_t> to_read;  // places in scan.files

  NextFile next_file() const;  // of those to read
  std::uint64_t bytes_to_read() const;
};

// The groups that the options name, looked up in the file system. Throws UsageError when a path does not exist, unless
// `may_be_missing`: it is then as if it were empty.
std::vector<SourceSet> find_sources(const Options& options, bool may_be_missing);

// Changes when the files of a group must be read again, because the user says something else of them, or because this
// program reads better than the one before.
std::string settings_fingerprint(const SourceSettings& settings);

}  // namespace fihris
