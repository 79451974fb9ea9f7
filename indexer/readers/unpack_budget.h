// How much one file may turn into when it is unpacked, so that a bomb costs neither the night nor the memory.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace fihris {

// Archives of news hold hundreds of thousands of pages of some 100 KB; text packs to a tenth of its size, many
// copies of one page to a hundredth. Deflate gives at most 1,032 bytes for one; other methods know no bound.
struct UnpackLimits {
  std::uint64_t most_bytes = 64ULL << 30;  // out of all layers of one file: more than a day's work
  std::uint64_t highest_ratio = 250;       // bytes unpacked for one stored: above what text packs to, below a bomb
  std::uint64_t ratio_counts_from = 64ULL << 20;  // small files may be as regular as they like
  std::uint64_t most_members = 1'000'000;         // of one archive: empty ones cost time too
  std::size_t deepest_nesting = 4;                // archives in archives: a bomb multiplies by each level
  std::size_t most_filters = 4;                   // compressions around one stream; libarchive would go to 25
  std::size_t longest_name = 1000;                // bytes of a member's path: what ids and messages bear
};

// One for each file that the user has; its members and their members share it. Not for two threads at once.
class UnpackBudget {
 public:
  // `name` is the file's, for messages; `stored` says how many of its bytes have been used so far.
  UnpackBudget(std::string name, const UnpackLimits& limits, std::function<std::uint64_t()> stored)
      : name_(std::move(name)), limits_(limits), stored_(std::move(stored)) {}

  // Notes that a layer gave so many bytes more. Throws InputError, and again at each further call, when it is
  // too much: nothing more of the file is to be read.
  void take(std::uint64_t bytes);

  bool spent() const { return spent_; }
  const UnpackLimits& limits() const { return limits_; }

 private:
  std::string name_;
  UnpackLimits limits_;
  std::function<std::uint64_t()> stored_;
  std::uint64_t taken_ = 0;
  bool spent_ = false;
};

}  // namespace fihris
