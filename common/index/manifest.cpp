#include "common/index/manifest.h"

#include <cstdlib>

#include "common/base/error.h"
#include "common/base/fault_point.h"
#include "common/base/files.h"
#include "common/base/hash.h"
#include "common/index/catalog.h"
#include "common/index/position_blocks.h"

namespace fihris {
namespace {

constexpr std::uint64_t largest_manifest = std::uint64_t{256} << 20U;

constexpr std::string_view stub_opening = "# Fihris index, generation ";
constexpr std::string_view before_checksum = ", checksum of what follows: ";

}  // namespace

std::filesystem::path manifest_path(const std::filesystem::path& index) {
  return index / "manifest.json";
}

std::optional<Manifest> read_manifest(const std::filesystem::path& index) {
  const auto file = manifest_path(index);
  std::error_code error;
  if (std::filesystem::status(file, error).type() == std::filesystem::file_type::not_found) return std::nullopt;
  try {
    return parse_manifest(read_file(file, largest_manifest));
  } catch (const IndexError& damage) {
    throw IndexError("index " + index.string() + " cannot be opened: " + damage.what() +
                     ": restore manifest.json from a backup, or build the index anew");
  }
}

void publish_manifest(const std::filesystem::path& index, const Manifest& manifest) {
  write_catalog(index, manifest);
  fault_point("before manifest");
  replace_file(manifest_path(index), to_json(manifest));
  fault_point("after manifest");
  replace_file(index / "stub", stub_of(manifest));
  fault_point("after stub");
}

// Paths in a stub file count from its folder, so the index can be moved.
std::string stub_of(const Manifest& manifest) {
  std::string lines = "auto segments/" + catalog_name(manifest.generation) + "\n";
  for (const std::filesystem::path& database : served_databases(manifest)) lines += "auto " + database.string() + "\n";
  const std::string generation = std::to_string(manifest.generation);
  return std::string(stub_opening)
      .append(generation)
      .append(before_checksum)
      .append(hash_hex(generation + "\n" + lines))
      .append("\n")
      .append(lines);
}

std::vector<std::filesystem::path> served_databases(const Manifest& manifest) {
  std::vector<std::filesystem::path> databases;
  for (const Segment& segment : manifest.segments) databases.push_back(segment_path("", segment));
  for (std::size_t i = 0; i < manifest.segments.size(); ++i) databases.push_back(databases[i] / positions_name);
  return databases;
}

std::optional<std::uint64_t> stub_generation(std::string_view stub) {
  const std::size_t end_of_line = stub.find('\n');
  const std::size_t checksum = stub.find(before_checksum);
  if (!stub.starts_with(stub_opening) || end_of_line == stub.npos || checksum > end_of_line) return std::nullopt;
  const std::string generation(stub.substr(stub_opening.size(), checksum - stub_opening.size()));
  const std::string_view written =
      stub.substr(checksum + before_checksum.size(), end_of_line - checksum - before_checksum.size());
  if (written != hash_hex(generation + "\n" + std::string(stub.substr(end_of_line + 1)))) return std::nullopt;
  return std::strtoull(generation.c_str(), nullptr, 10);
}

std::uint64_t bytes_of(const Segment& segment) {
  std::uint64_t bytes = 0;
  for (const auto& [name, checksum] : segment.files) bytes += checksum.bytes;
  return bytes;
}

std::filesystem::path segment_path(const std::filesystem::path& index, const Segment& segment) {
  return index / "segments" / segment.name;
}

}  // namespace fihris
