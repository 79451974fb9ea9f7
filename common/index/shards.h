// Which of the indexes that are searched together an answer is of. Only servers fail: a folder that cannot be read is
// an error.
//
//   Shards{2, {{"10.0.0.2:7777", "Connection refused"}}}
//   unanswered_text(shards)   // "1 of 2 indexes did not answer (10.0.0.2:7777: Connection refused)"
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace fihris {

struct FailedShard {
  std::string index;   // as --index names it
  std::string reason;  // a few words
  bool operator==(const FailedShard&) const = default;
};

struct Shards {
  std::size_t total = 0;
  std::vector<FailedShard> failed{};  // what they hold is not in the answer; in the order of --index

  bool is_partial() const { return !failed.empty(); }
  bool operator==(const Shards&) const = default;
};

// How many failed, which, and why. REQUIRES that some did.
std::string unanswered_text(const Shards& shards);

// The same as a warning: "…: the answer is partial".
std::string partial_text(const Shards& shards);

}  // namespace fihris
