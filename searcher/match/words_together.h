// The documents of one segment in which words stand together, by their positions.
//
//   const std::vector<PositionList> words{positions.find("وزير"), positions.find("الخارجية")};
//   documents_in_row(words, nullptr)               // «وزير الخارجية»
//   documents_near(words, 5, nullptr)              // both among five words that follow each other, in any order
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "common/index/position_list.h"

namespace fihris {

using Documents = std::vector<std::uint32_t>;  // ascending

// Where `among` is given, only its documents. Throw IndexError for damaged lists.
Documents documents_in_row(const std::vector<PositionList>& words, const Documents* among);
Documents documents_near(const std::vector<PositionList>& words, std::size_t span, const Documents* among);

}  // namespace fihris
