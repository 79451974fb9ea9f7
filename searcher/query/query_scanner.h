// Cuts a query into clauses as they were typed, before any word of it is analysed.
#pragma once

#include <string_view>
#include <vector>

#include "searcher/query/query_tree.h"

namespace fihris {

// Example: «-="نص"» is {excluded, exact, quoted, "نص"}.
struct TypedClause {
  Presence presence = Presence::optional;
  bool exact = false;
  bool quoted = false;
  std::string_view text;  // without signs and quotation marks; points into the query
};

struct TypedQuery {
  std::vector<TypedClause> clauses;
  bool has_open_quote = false;  // a quotation mark without its partner, read as if it were not there
};

TypedQuery scan_query(std::string_view query);

}  // namespace fihris
