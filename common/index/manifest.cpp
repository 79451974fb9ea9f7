#include "common/index/manifest.h"

#include "common/base/error.h"
#include "common/base/files.h"

namespace fihris {
namespace {

constexpr std::uint64_t largest_manifest = std::uint64_t{256} << 20U;

std::filesystem::path manifest_path(const std::filesystem::path& index) {
  return index / "manifest.json";
}

// Paths in a stub file count from its folder, so the index can be moved.
std::string stub_of(const Manifest& manifest) {
  std::string stub;
  for (const Segment& segment : manifest.segments) stub += "auto segments/" + segment.name + "\n";
  return stub;
}

}  // namespace

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
  replace_file(manifest_path(index), to_json(manifest));
  replace_file(index / "stub", stub_of(manifest));
}

std::filesystem::path segment_path(const std::filesystem::path& index, const Segment& segment) {
  return index / "segments" / segment.name;
}

}  // namespace fihris
