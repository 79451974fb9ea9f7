// Makes the folder of a segment out of databases, and describes it for the manifest.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/index/manifest.h"

namespace fihris {

// Compacts databases into one new database at `target`; more than open files allow go through intermediate
// databases in `scratch`. Throws IndexError with what Xapian said, or IoError.
void compact_databases(const std::vector<std::filesystem::path>& sources, const std::filesystem::path& target);

// Gives a database whose documents have no lists of their terms an empty table of them. A segment needs one: without it
// Xapian's server refuses to give documents (it looks there for their values).
void add_empty_term_lists(const std::filesystem::path& database);

// Waits until the disk has the whole segment, then counts it and its checksums.
Segment sealed_segment(const std::filesystem::path& index, const std::string& name);

// Throws IndexError that names the file when the segment is not what its manifest says: what is copied from it would
// get checksums of its own, and the damage could not be seen any more.
void require_whole(const std::filesystem::path& index, const Segment& segment);

// Takes documents out of a database that is not published.
void delete_documents(const std::filesystem::path& database, const std::vector<std::uint32_t>& documents);

}  // namespace fihris
