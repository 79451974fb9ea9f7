// One generation of an index, opened, wherever it is. What IndexReader is made of.
#pragma once

#include <filesystem>
#include <vector>

#include <xapian.h>

#include "common/index/columns.h"
#include "common/index/index_place.h"
#include "common/index/manifest.h"
#include "common/index/position_blocks.h"
#include "common/index/remote_servers.h"

namespace fihris {

struct OpenIndex {
  Manifest manifest;
  // Of a folder one for each segment. Of a server one, in which Xapian has dealt the documents of the catalog, which
  // has none, of the segments, and of their positions out in turn.
  std::vector<Xapian::Database> databases;
  std::vector<Columns> columns;           // of each segment
  std::vector<PositionBlocks> positions;  // of each segment
};

// Both open again by themselves when a publish comes between. Throw IndexError where the index is missing, damaged, or
// of another schema or analyser; the message says which and what to do.
OpenIndex open_local_index(const std::filesystem::path& index);
OpenIndex open_remote_index(const ServerAddress& server, const std::filesystem::path& name,
                            const RemoteTimes& times = {});

// Among how many databases a server deals out the documents of an index: its catalog, segments, and their positions.
constexpr std::size_t served_parts(std::size_t segments) {
  return 1 + 2 * segments;
}

// What a server has now, of whatever version. Throws IndexError; that and open_remote_index() ServerUnavailable.
Manifest remote_manifest(const ServerAddress& server, const std::filesystem::path& name, const RemoteTimes& times = {});

}  // namespace fihris
