#include "common/index/index_version.h"

#include <optional>

#include "common/analysis/analyzer.h"
#include "common/base/error.h"
#include "common/index/index_place.h"
#include "common/index/open_index.h"
#include "common/index/schema.h"

namespace fihris {
namespace {

constexpr auto build_anew = "build it anew with \"fihris-indexer --index NEWDIR add PATH...\"";

}  // namespace

Manifest require_manifest(const std::filesystem::path& index) {
  auto manifest = read_manifest(index);
  if (manifest) return *std::move(manifest);
  throw IndexError("no index at " + index.string() + ": run \"fihris-indexer --index " + index.string() +
                   " add PATH\" first");
}

Manifest manifest_at(const std::filesystem::path& index) {
  const std::optional<ServerAddress> server = server_of(index);
  return server ? remote_manifest(*server, index) : require_manifest(index);
}

void require_same_version(const std::filesystem::path& index, const Manifest& manifest) {
  if (manifest.schema_version != schema::version) {
    throw IndexError("index " + index.string() + " has schema version " + std::to_string(manifest.schema_version) +
                     ", this program has " + std::to_string(schema::version) + ": " + build_anew);
  }
  if (manifest.analyzer != analyzer_fingerprint()) {
    throw IndexError("index " + index.string() + " was built by another version of the analysis (" + manifest.analyzer +
                     ", this program has " + analyzer_fingerprint() + "): " + build_anew);
  }
}

}  // namespace fihris
