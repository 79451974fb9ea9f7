#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "common/base/error.h"
#include "common/base/files.h"
#include "common/base/hash.h"
#include "common/index/dictionary_file.h"
#include "common/index/index_version.h"
#include "common/index/open_index.h"
#include "common/index/segment_positions.h"
#include "common/index/xapian_errors.h"

namespace fihris {
namespace {

// A publish between reading a manifest and opening its segments can take a segment away; several in a row
// hardly can.
constexpr int opening_attempts = 20;

Manifest usable_manifest(const std::filesystem::path& index) {
  Manifest manifest = require_manifest(index);
  require_same_version(index, manifest);
  return manifest;
}

// So many bytes of an index, of its smallest files, are compared with their checksums when it opens: some 5 ms. Small
// indexes are verified whole by that, of large ones at least the few bytes that say where the tables begin. (Only
// `check` reads every byte.)
constexpr std::uint64_t verified_bytes = std::uint64_t{16} << 20U;

struct NamedFile {
  std::filesystem::path path;
  FileChecksum expected;
};

std::vector<NamedFile> files_by_size(const std::filesystem::path& index, const Manifest& manifest) {
  std::vector<NamedFile> files;
  for (const Segment& segment : manifest.segments)
    for (const auto& [name, expected] : segment.files)
      if (name != dictionary_name && name != columns_name)
        files.push_back({segment_path(index, segment) / name, expected});
  std::sort(files.begin(), files.end(),
            [](const NamedFile& a, const NamedFile& b) { return a.expected.bytes < b.expected.bytes; });
  return files;
}

// Of a file that may be taken away any moment: then the index is opened anew.
std::string checksum_of(const std::filesystem::path& file) {
  try {
    return hash_file_hex(file);
  } catch (const IoError& error) {
    throw Xapian::DatabaseOpeningError(error.what());
  }
}

// Xapian reads a file that was cut, changed, or taken from another index, until it stumbles, loops or leaves its
// memory: better to refuse it here.
void require_sound(const std::vector<NamedFile>& files) {
  std::uint64_t verified = 0;
  for (const NamedFile& file : files) {
    std::error_code error;
    const std::uintmax_t bytes = std::filesystem::file_size(file.path, error);
    if (error) throw Xapian::DatabaseOpeningError(file.path.string() + ": " + error.message());
    if (bytes != file.expected.bytes)
      throw Xapian::DatabaseCorruptError(file.path.string() + " has " + std::to_string(bytes) +
                                         " bytes, the manifest says " + std::to_string(file.expected.bytes));
    verified += bytes;
    if (verified <= verified_bytes && checksum_of(file.path) != file.expected.xxh128)
      throw Xapian::DatabaseCorruptError(file.path.string() + " has another checksum than the manifest says");
  }
}

// All of it, for it is read whole.
Columns columns_of(const std::filesystem::path& index, const Segment& segment) {
  const std::filesystem::path file = segment_path(index, segment) / columns_name;
  const auto expected = segment.files.find(std::string(columns_name));
  if (expected == segment.files.end())
    throw Xapian::DatabaseCorruptError("the manifest does not name " + file.string());
  try {
    std::string bytes = read_file(file, largest_columns);
    if (hash_hex(bytes) != expected->second.xxh128)
      throw Xapian::DatabaseCorruptError(file.string() + " has another checksum than the manifest says");
    return Columns::parse(std::move(bytes), static_cast<std::uint32_t>(segment.last_docid));
  } catch (const IoError& error) {
    throw Xapian::DatabaseOpeningError(error.what());
  } catch (const IndexError& error) {
    throw Xapian::DatabaseCorruptError(file.string() + ": " + error.what());
  }
}

OpenIndex open_generation(const std::filesystem::path& index, const Manifest& manifest) {
  require_sound(files_by_size(index, manifest));
  OpenIndex open;
  for (const Segment& segment : manifest.segments) {
    open.databases.emplace_back(segment_path(index, segment).string(), Xapian::DB_BACKEND_GLASS);
    open.columns.push_back(columns_of(index, segment));
    open.positions.push_back(open_positions(segment_path(index, segment) / positions_name));
  }
  open.manifest = manifest;
  return open;
}

}  // namespace

OpenIndex open_local_index(const std::filesystem::path& index) {
  for (int attempt = 1;; ++attempt) {
    const Manifest manifest = usable_manifest(index);
    try {
      return open_generation(index, manifest);
    } catch (const Xapian::Error& error) {
      // The same generation again means that nothing was published meanwhile: the segment is really missing
      // or damaged.
      const bool moved_on = usable_manifest(index).generation != manifest.generation;
      if (!moved_on || attempt == opening_attempts) throw_index_error("index " + index.string(), error);
    }
  }
}

}  // namespace fihris
