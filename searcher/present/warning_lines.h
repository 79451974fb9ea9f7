// What is said about an answer on standard error, a line each: "warning: …".
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "common/index/shards.h"

namespace fihris {

// That indexes are missing from it, and which; nothing where all answered.
void print_shards_warning(std::ostream& log, const Shards& shards);

// The same, and what was odd in the query.
void print_warnings(std::ostream& log, const std::vector<std::string>& warnings, const Shards& shards);

}  // namespace fihris
