// Is an index whole? For `fihris-indexer check`, and for the tests of crash safety.
//   for (const std::string& problem : check_index("/srv/fihris")) std::cerr << problem << '\n';
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fihris {

// Compares every file of every segment with its size and checksum, opens the segments, counts their articles,
// and lets Xapian check the structure of its tables. One sentence for each problem; nothing for a sound
// index. Throws IndexError when there is no index at all or its manifest is damaged. Do not run it beside a
// writer.
std::vector<std::string> check_index(const std::filesystem::path& index);

}  // namespace fihris
