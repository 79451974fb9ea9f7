// A query for counting: the same matches, by fewer terms.
//
// What has a word in its title has it at the same level in title and text together: where both stand in one OR, the
// term of the title adds points, but no match.
#pragma once

#include <xapian.h>

namespace fihris {

// Without weights.
Xapian::Query boolean_query(const Xapian::Query& query);

}  // namespace fihris
