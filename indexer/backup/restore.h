// Puts a backup in the place of what an index holds.
//   restore("/srv/fihris", "/backup/fihris/2026-11-25T031500Z-g0000123");
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

namespace fihris {

struct Restored {
  std::uint64_t generation = 0;
  std::uint64_t articles = 0;
  std::string made_anew;  // why: there was no index, or its manifest is damaged; "" when there was a whole one
};

// Checks the backup, takes the index's lock, copies the segments under names the index never had (those that it still
// has, whole, stay) and publishes them as its next generation: searches that run go on, and see the backup from then
// on. Until that moment the index is as it was, whatever happens. Makes the index when it is missing.
//
// Throws IndexError when the backup is damaged or of another version, when the index is locked, or when the folder
// holds something that is no index; UsageError when both are the same; IoError when the disk refuses.
//
// `wait`: for another run to end.
Restored restore(const std::filesystem::path& index, const std::filesystem::path& backup,
                 std::chrono::milliseconds wait = {});

}  // namespace fihris
