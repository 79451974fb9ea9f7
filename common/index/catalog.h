// What a program must know of an index that Xapian's own server (xapian-tcpsrv) serves, for it has but the databases:
// its manifest and the columns of its segments, as metadata of a database without documents. The database is named
// first in the stub file, since of several ones Xapian gives the metadata of the first alone.
//
//   write_catalog("/srv/fihris", manifest);               // segments/catalog-12
//   manifest_in(database)                                 // of the stub file, here or behind a server
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include <xapian.h>

#include "common/index/manifest.h"

namespace fihris {

// The folder below segments/.
std::string catalog_name(std::uint64_t generation);

// Writes it and waits until the disk has it. Like a segment, it is never written to again. Throws IndexError or
// IoError.
void write_catalog(const std::filesystem::path& index, const Manifest& manifest);

// The manifest of what a stub file names. Throws IndexError where there is none, where it is damaged, or where the
// databases are not the ones that the catalog is of; and Xapian's errors.
Manifest manifest_in(const Xapian::Database& served);

// The bytes of the file "columns" of a segment. Throws IndexError where they are not what the manifest says; and
// Xapian's errors.
std::string columns_in(const Xapian::Database& served, const Segment& segment);

// "" for the catalog of this manifest, else what is wrong. For `check`.
std::string problem_of_catalog(const std::filesystem::path& index, const Manifest& manifest);

}  // namespace fihris
