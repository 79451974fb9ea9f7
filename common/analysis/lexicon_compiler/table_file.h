// Our tables: lines of tab-separated columns, the last of them a reason; '#' begins a comment line.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fihris {

// Throws IoError for a file that cannot be read, InputError ("FILE:LINE: …") for a row without exactly `columns`
// columns that are not empty.
std::vector<std::vector<std::string>> read_table(const std::filesystem::path& file, std::size_t columns);

}  // namespace fihris
