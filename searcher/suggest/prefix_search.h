// The best entries of sorted lists that begin with a prefix, by how many articles have them and how new these are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/word_list.h"

namespace fihris {

struct PrefixHit {
  std::string key;  // packed, as all of these
  std::string written;
  std::uint64_t articles = 0;
  std::uint32_t newest_day = 0;
  double score = 0;
};

// At most `most`, the best first. Blocks whose most frequent entry cannot be among the best are passed over, so that a
// prefix of one letter costs little more than one of ten. What several lists have is summed up; an entry that is not
// among the best of any one list is not found, which hardly ever matters.
std::vector<PrefixHit> find_by_prefix(const std::vector<const WordList*>& lists, std::string_view prefix,
                                      std::size_t most);

}  // namespace fihris
