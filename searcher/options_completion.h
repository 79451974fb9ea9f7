// What the options of a command line mean together, after each has been read for itself: the query that its words make,
// which of them exclude each other, and what stands for those that are not given.
#pragma once

#include <string>
#include <vector>

#include "searcher/options.h"

namespace fihris {

// `typed` are the arguments before `--` that are no known option, `words` those after it. Throws UsageError.
void complete_options(SearcherOptions& options, const std::vector<std::string>& typed,
                      const std::vector<std::string>& words);

}  // namespace fihris
