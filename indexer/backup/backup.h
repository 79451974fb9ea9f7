// A consistent, checked copy of an index, made while searches and a run go on.
//   const std::filesystem::path made = back_up("/srv/fihris", "/backup/fihris", {.keep = 7});
//   // /backup/fihris/2026-11-25T031500Z-g0000123, which fihris-searcher --index and restore can open
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace fihris {

struct BackupOptions {
  std::size_t keep = 0;  // the newest so many stay; 0: all
};

// The backup appears in `target` under its name only when it is whole, compared with the manifest's checksums, and on
// the disk. Files that the newest earlier backup in `target` has too, and whose content still has its checksum, are
// hard links to it: nothing ever writes to a file of a segment, here or there, so that neither can change the other.
// Takes a lock of `target`, none of the index.
//
// Throws IndexError when the index is damaged (naming the file), or another backup into `target` runs; UsageError when
// `target` lies in the index; IoError. Nothing of the backup is left then, and no old one is removed.
std::filesystem::path back_up(const std::filesystem::path& index, const std::filesystem::path& target,
                              const BackupOptions& options);

// The backups in a folder by their names, oldest first.
std::vector<std::string> backups_in(const std::filesystem::path& target);

}  // namespace fihris
