// Is an index whole? For `fihris-indexer check`, and for the tests of crash safety.
//   for (const std::string& problem : check_index("/srv/fihris")) std::cerr << problem << '\n';
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fihris {

enum class CheckDepth {
  files,       // sizes and checksums: whether the disk still has what was written
  everything,  // also what the files hold: whether what was written is an index
};

// Compares every file with its size and checksum in the manifest, lets Xapian check the structure of its tables, counts
// the documents, and decodes every stored article and compares it with its hash and id. One sentence for each problem;
// nothing for a sound index. What a killed run left and the next one removes is no problem.
//
// Throws IndexError when there is no index at all or its manifest is damaged. A run may go on meanwhile: when it
// publishes, the check begins anew; after several times it gives up and says so as a problem.
std::vector<std::string> check_index(const std::filesystem::path& index, CheckDepth depth = CheckDepth::everything);

}  // namespace fihris
