// The list of segments that make up an index at one moment. It is the only file that says what the index holds:
// whatever it does not name does not exist, and it is replaced whole, by rename.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fihris {

struct FileChecksum {
  std::uint64_t bytes = 0;
  std::string xxh128;  // 32 hexadecimal digits
  bool operator==(const FileChecksum&) const = default;
};

// A Xapian database that is never written to once it is published: what is deleted of it is listed here.
struct Segment {
  std::string name;              // folder below segments/
  std::uint64_t documents = 0;   // not counting deleted ones
  std::uint64_t last_docid = 0;  // as Xapian numbers them
  std::map<std::string, FileChecksum> files;
  // Document ids that a later segment replaced or `remove` took out, ascending. Readers hide them; they lose their
  // place when the segment is merged with others.
  std::vector<std::uint32_t> deleted;
  bool operator==(const Segment&) const = default;
};

struct Manifest {
  int schema_version = 0;
  std::string analyzer;               // analyzer_fingerprint() of the writer
  std::uint64_t generation = 0;       // grows by one with each publish
  std::string published;              // UTC, ISO 8601
  std::vector<Segment> segments;      // the articles
  std::vector<Segment> file_records;  // what was read of which file (indexer/ledger), for the indexer alone
  std::map<std::string, FileChecksum> attachments;  // other files of the indexer below attachments/
  std::string shard;                                // "2/4": which part of all articles it takes; "": all
  bool operator==(const Manifest&) const = default;
};

// The manifest of an index folder; nothing when the folder or the manifest does not exist.
// Throws IndexError when it is damaged (its own checksum is wrong, a segment name is not a plain name, …).
std::optional<Manifest> read_manifest(const std::filesystem::path& index);

// Writes it beside the old one, syncs file and folder, and renames: readers see the old or the new one, never a part.
// Before it the catalog is written (catalog.h), after it the stub file that lets Xapian's own tools open both.
void publish_manifest(const std::filesystem::path& index, const Manifest& manifest);

// Text form, exposed for tests and the fuzzer.
std::string to_json(const Manifest& manifest);
Manifest parse_manifest(std::string_view json);

// index/manifest.json
std::filesystem::path manifest_path(const std::filesystem::path& index);

// index/segments/NAME
std::filesystem::path segment_path(const std::filesystem::path& index, const Segment& segment);

// Of the files that the manifest names.
std::uint64_t bytes_of(const Segment& segment);

// What lies in the stub file of this manifest: its catalog and segments, for Xapian's own tools, and a checksum in a
// comment.
std::string stub_of(const Manifest& manifest);

// The databases of the articles, below the folder of the index, as the stub file names them behind the catalog: the
// segments, then the positions of each.
std::vector<std::filesystem::path> served_databases(const Manifest& manifest);

// The generation of a stub file that is as it was written; nothing for a damaged one.
std::optional<std::uint64_t> stub_generation(std::string_view stub);

}  // namespace fihris
