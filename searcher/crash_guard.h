// Xapian trusts the bytes it reads: those that a disk has changed can make it loop, or leave its memory. Then the
// program ends as for any other damage that it finds, with a sentence about the index and exit code 2.
//   guard_against_damage({"/srv/fihris"}, std::chrono::seconds(60));
#pragma once

#include <chrono>
#include <filesystem>
#include <vector>

namespace fihris {

// From now on until the process ends, for the whole process. `limit`: of processor time, not of waiting; 0: none. Also
// a bug of ours would end so: the sentence says that the index is probably damaged, and how to find out.
void guard_against_damage(const std::vector<std::filesystem::path>& indexes, std::chrono::seconds limit);

}  // namespace fihris
