// What fihris-searcher does when it is given `suggest`: a completion a line, or all of them as JSON.
#pragma once

#include <iosfwd>

#include "searcher/options.h"

namespace fihris {

// The exit status says whether there is any. Throws IndexError when an index is missing. What servers
// do not answer for is said on `log`; with --strict it is a PartialAnswer.
int suggest_command(const SearcherOptions& options, std::ostream& out, std::ostream& log);

}  // namespace fihris
