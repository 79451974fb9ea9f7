#include "indexer/backup/open_generation.h"

#include <utility>

#include "common/base/error.h"
#include "common/base/fault_point.h"
#include "common/base/files.h"
#include "common/base/hash.h"
#include "common/index/index_version.h"

namespace fihris {
namespace {

namespace fs = std::filesystem;

// A publish in each of so many attempts, each as short as opening files is, hardly happens.
constexpr int most_attempts = 20;

// The first one that is missing, else "".
fs::path open_all(const fs::path& index, OpenGeneration& generation) {
  for (const auto& [place, checksum] : files_of(generation.manifest)) {
    fs::path name = index / place;
    auto descriptor = open_if_there(name);
    if (!descriptor) return name;
    generation.files.push_back({name, place, checksum, *std::move(descriptor)});
  }
  return "";
}

}  // namespace

std::map<fs::path, FileChecksum> files_of(const Manifest& manifest) {
  std::map<fs::path, FileChecksum> files;
  for (const auto* kind : {&manifest.segments, &manifest.file_records})
    for (const Segment& segment : *kind)
      for (const auto& [name, checksum] : segment.files) files[segment_path("", segment) / name] = checksum;
  for (const auto& [name, checksum] : manifest.attachments) files[fs::path("attachments") / name] = checksum;
  return files;
}

OpenGeneration open_generation(const fs::path& index) {
  for (int attempt = 1;; ++attempt) {
    OpenGeneration generation{require_manifest(index), {}};
    const fs::path missing = open_all(index, generation);
    if (missing.empty()) return generation;
    if (require_manifest(index).generation == generation.manifest.generation)
      throw IndexError("index " + index.string() + " is damaged: " + missing.string() + " is missing");
    if (attempt == most_attempts)
      throw IndexError("index " + index.string() + " is published too often to be copied: try again");
  }
}

void copy_verified(const OpenFile& file, const fs::path& to) {
  copy_and_sync(file.descriptor, file.name, to);
  if (size_of_file(to) != file.expected.bytes || hash_file_hex(to) != file.expected.xxh128)
    throw IndexError(file.name.string() + " is damaged: it has another checksum than the manifest says");
  fault_point("backup file copied");
}

}  // namespace fihris
