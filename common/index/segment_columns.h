// From the database of a segment to its columns.
//   write_columns(index / "segments/0000012-a");
#pragma once

#include <filesystem>
#include <string>

#include <xapian.h>

namespace fihris {

// The bytes of the file (columns.h) for a database of articles. Values that no indexer writes are as good as none.
// Throws Xapian's errors.
std::string columns_of(const Xapian::Database& segment);

// Into the folder of the database. Throws IndexError or IoError.
void write_columns(const std::filesystem::path& folder);

}  // namespace fihris
