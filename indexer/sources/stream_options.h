// How an ArticleStream reads.
#pragma once

#include <cstdint>
#include <functional>

#include "indexer/readers/reader_input.h"
#include "indexer/readers/unpack_budget.h"
#include "indexer/sources/stream_events.h"
#include "indexer/stop_request.h"

namespace fihris {

struct StreamOptions {
  unsigned threads = 1;                            // that read; 0: the caller's own does
  std::uint64_t most_waiting_bytes = 64ULL << 20;  // of articles that wait for the caller
  SourceSettings settings = {};
  UnpackLimits limits = {};
  std::function<bool()> stop = stop_requested;  // true: read no further; asked from all threads
  std::function<void(ReadArticle&)> work = {};  // done on each article in the thread that read it
};

}  // namespace fihris
