// Builds the articles of a segment anew, without those that are deleted: segments of articles have no lists of their
// terms, by which Xapian could take documents out.
//   compact_databases(rebuild_live(index, segment, index / "scratch/purged", 2), target);
#pragma once

#include <filesystem>
#include <vector>

#include <xapian.h>

#include "common/index/manifest.h"
#include "indexer/queued_article.h"

namespace fihris {

// A stored article as it was queued: DocumentBuilder makes the same document of it again. Throws IndexError for a
// damaged one.
QueuedArticle queued_again(const Xapian::Document& stored);

// Databases below `folder`, which must be absent; together they hold the live articles in the order of the segment,
// numbered from 1 on without a gap. They are what a run would make of the same articles today, but copies stay copies
// of what they were. Threads build side by side. Throws IndexError or IoError.
std::vector<std::filesystem::path> rebuild_live(const std::filesystem::path& index, const Segment& segment,
                                                const std::filesystem::path& folder, unsigned threads);

}  // namespace fihris
