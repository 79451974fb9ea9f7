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

struct Segment {
  std::string name;              // folder below segments/
  std::uint64_t articles = 0;    // not counting deleted ones
  std::uint64_t last_docid = 0;  // as Xapian numbers them
  std::map<std::string, FileChecksum> files;
  // Xapian document ids that a later segment replaced or `remove` took out, and that are not yet deleted in this one.
  // Readers hide them; the next writer deletes them. Normally empty.
  std::vector<std::uint32_t> pending_deletes;
  bool operator==(const Segment&) const = default;
};

struct Manifest {
  int schema_version = 0;
  std::string analyzer;          // analyzer_fingerprint() of the writer
  std::uint64_t generation = 0;  // grows by one with each publish
  std::string published;         // UTC, ISO 8601
  std::vector<Segment> segments;
  bool operator==(const Manifest&) const = default;
};

// The manifest of an index folder; nothing when the folder or the manifest does not exist.
// Throws IndexError when it is damaged (its own checksum is wrong, a segment name is not a plain name, …).
std::optional<Manifest> read_manifest(const std::filesystem::path& index);

// Writes it beside the old one, syncs file and folder, and renames: readers see the old or the new one, never a part.
// Also rewrites the stub file that lets Xapian's own tools open the segments.
void publish_manifest(const std::filesystem::path& index, const Manifest& manifest);

// Text form, exposed for tests and the fuzzer.
std::string to_json(const Manifest& manifest);
Manifest parse_manifest(std::string_view json);

// index/segments/NAME
std::filesystem::path segment_path(const std::filesystem::path& index, const Segment& segment);

}  // namespace fihris
