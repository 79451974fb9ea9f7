// Says where a query is odd, to people who want to know.
#pragma once

#include <string>
#include <string_view>

#include "searcher/query/query_scanner.h"

namespace fihris {

// "the query is odd at character 6, «AND»: AND has nothing behind it: it was ignored". Characters are counted from 1.
std::string strict_error(std::string_view query, const QueryWarning& warning);

}  // namespace fihris
