#include "common/index/index_reader.h"

#include <algorithm>
#include <cstdlib>

#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/index/dictionary_file.h"
#include "common/index/index_version.h"
#include "common/index/xapian_errors.h"

namespace fihris {
namespace {

// A publish between reading a manifest and opening its segments can take a segment away; several in a row
// hardly can.
constexpr int opening_attempts = 20;

struct OpenIndex {
  Manifest manifest;
  std::vector<Xapian::Database> segments;
};

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
      if (name != dictionary_name) files.push_back({segment_path(index, segment) / name, expected});
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

std::vector<Xapian::Database> open_segments(const std::filesystem::path& index, const Manifest& manifest) {
  require_sound(files_by_size(index, manifest));
  std::vector<Xapian::Database> segments;
  for (const Segment& segment : manifest.segments)
    segments.emplace_back(segment_path(index, segment).string(), Xapian::DB_BACKEND_GLASS);
  return segments;
}

OpenIndex open_index(const std::filesystem::path& index) {
  for (int attempt = 1;; ++attempt) {
    Manifest manifest = usable_manifest(index);
    try {
      auto segments = open_segments(index, manifest);
      return {std::move(manifest), std::move(segments)};
    } catch (const Xapian::Error& error) {
      // The same generation again means that nothing was published meanwhile: the segment is really missing
      // or damaged.
      const bool moved_on = usable_manifest(index).generation != manifest.generation;
      if (!moved_on || attempt == opening_attempts) throw_index_error("index " + index.string(), error);
    }
  }
}

const char* environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' ? value : nullptr;
}

}  // namespace

IndexReader::IndexReader(const std::vector<std::filesystem::path>& indexes) {
  for (const auto& index : indexes) {
    OpenIndex open = open_index(index);
    for (std::size_t i = 0; i < open.segments.size(); ++i) {
      database_.add_database(open.segments[i]);
      segments_.push_back(open.segments[i]);
      const auto& deleted = open.manifest.segments[i].deleted;
      if (!deleted.empty()) hidden_by_segment_[open.segments[i].get_uuid()] = deleted;
    }
    manifests_.push_back(std::move(open.manifest));
  }
  std::size_t shards = 0;
  for (const auto& manifest : manifests_) shards += manifest.segments.size();
  std::size_t shard = 0;
  for (const auto& manifest : manifests_) {
    for (const Segment& segment : manifest.segments) {
      articles_ += segment.documents;
      // Xapian deals the documents of several databases out in turn: 1st of the 1st, 1st of the 2nd, …
      for (const std::uint32_t local : segment.deleted) {
        hidden_.insert(static_cast<Xapian::docid>((local - 1) * shards + shard + 1));
      }
      ++shard;
    }
  }
}

std::filesystem::path default_index() {
  if (const char* index = environment("FIHRIS_INDEX")) return index;
  if (const char* data = environment("XDG_DATA_HOME")) return std::filesystem::path(data) / "fihris/index";
  const char* home = environment("HOME");
  if (home == nullptr) {
    throw UsageError("no place for the index is known because $HOME is not set: name one with --index DIR");
  }
  return std::filesystem::path(home) / ".local/share/fihris/index";
}

}  // namespace fihris
