// Omega's scriptindex, the indexer that comes with Xapian, on the articles of an index of ours.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fihris::bench {

// Writes the articles in the form that scriptindex reads, and the script that indexes them: title and text with the
// Arabic stemmer, an id that is unique, date, address and outlet stored. Both go into `folder`.
void write_omega_input(const std::filesystem::path& index, const std::filesystem::path& folder);

// The command that makes a database of what write_omega_input() wrote.
std::vector<std::string> omega_command(const std::filesystem::path& folder, const std::filesystem::path& database);

}  // namespace fihris::bench
