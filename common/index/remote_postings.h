// The posting list of a term behind a server of Xapian, in one message.
//
// Asked for a list, the server sends a message for each posting, some 4 µs of system calls each. An answer to a query
// is one message, so the term is asked for as a query whose score is how often the term comes: ten times as fast.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

namespace fihris {

struct Posting {
  Xapian::docid document = 0;
  std::uint32_t times = 0;
  bool operator==(const Posting&) const = default;
};

// Ascending, as the database numbers its documents; "" is a term of all. Throws Xapian's errors, also for an answer
// that is no posting list.
std::vector<Posting> remote_postings(const Xapian::Database& database, const std::string& term);

}  // namespace fihris
