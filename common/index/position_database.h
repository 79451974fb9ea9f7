// Writes blocks of positions as a database of Xapian (common/index/segment_positions.h).
#pragma once

#include <filesystem>
#include <functional>

#include "common/index/position_blocks.h"

namespace fihris {

// What `write` adds becomes a folder of files, for a while. Throws IndexError.
void write_positions(const std::filesystem::path& folder, const std::function<void(PositionBlockWriter&)>& write);

// The folder as one file, as a segment has it. Throws IndexError.
void pack_positions(const std::filesystem::path& folder, const std::filesystem::path& file);

}  // namespace fihris
