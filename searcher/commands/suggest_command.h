// What fihris-searcher does when it is given `suggest`: a completion a line, or all of them as JSON.
#pragma once

#include <iosfwd>

#include "searcher/options.h"

namespace fihris {

// The exit status says whether there is any. Throws IndexError when an index is missing.
int suggest_command(const SearcherOptions& options, std::ostream& out);

}  // namespace fihris
