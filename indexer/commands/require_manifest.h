// The manifest of an index that must be there.
#pragma once

#include <filesystem>

#include "common/index/manifest.h"

namespace fihris {

// Throws IndexError when there is no index in the folder, or a damaged one.
Manifest require_manifest(const std::filesystem::path& index);

}  // namespace fihris
