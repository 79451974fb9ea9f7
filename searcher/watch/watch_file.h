// The file that keeps saved queries from one run to the next. It is replaced whole: a killed run leaves the old one.
//   LockedWatches file("/home/u/.local/state/fihris/watches.json");
//   file.watches.push_back(watch);
//   file.save();
#pragma once

#include <filesystem>

#include "common/base/file_lock.h"
#include "searcher/watch/watch_list.h"

namespace fihris {

// None when there is no such file. Throws InputError when it is damaged, IoError when it cannot be read or is over
// 64 MiB.
WatchList read_watches(const std::filesystem::path& file);

// To change them: no other run reads to change as long as this lives.
class LockedWatches {
 public:
  // Makes the folder and FILE.lock when needed, and waits ten seconds for another run. Throws as read_watches does, and
  // IndexError that names the other run.
  explicit LockedWatches(std::filesystem::path file);

  // Throws InputError when the file would be over 64 MiB, IoError when it cannot be written; the old one stays.
  void save() const;

  WatchList watches;

 private:
  std::filesystem::path file_;
  FileLock lock_;
};

}  // namespace fihris
