// Whether this program may use an index at all.
//   const Manifest manifest = require_manifest("/srv/fihris");
//   require_same_version("/srv/fihris", manifest);
#pragma once

#include <filesystem>

#include "common/index/manifest.h"

namespace fihris {

// The index's manifest. Throws IndexError that says how to make an index when there is none, or that it is
// damaged.
Manifest require_manifest(const std::filesystem::path& index);

// The same of an index in a folder or behind a server (index_place.h). Throws IndexError too when the server does not
// answer.
Manifest manifest_at(const std::filesystem::path& index);

// Throws IndexError when the index has another schema or was built by another version of the analysis.
void require_same_version(const std::filesystem::path& index, const Manifest& manifest);

}  // namespace fihris
