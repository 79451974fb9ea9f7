#include "indexer/commands/require_manifest.h"

#include <fmt/format.h>

#include "common/base/error.h"

namespace fihris {

Manifest require_manifest(const std::filesystem::path& index) {
  std::optional<Manifest> manifest = read_manifest(index);
  if (!manifest)
    throw IndexError(fmt::format(
        "{}: no index here: make one with fihris-indexer add, or name another with --index", index.string()));
  return *std::move(manifest);
}

}  // namespace fihris
