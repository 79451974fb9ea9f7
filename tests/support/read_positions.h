// Reads a term's positions, for tests.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "common/index/position_blocks.h"

namespace fihris::test {

using Places = std::map<std::uint32_t, std::vector<std::uint32_t>>;  // by document

inline Places read_positions(const PositionBlocks& blocks, std::string_view term) {
  const PositionList list = blocks.find(term);
  Places places;
  PositionList::Cursor cursor(list);
  while (cursor.next()) cursor.read_positions(places[cursor.document()]);
  return places;
}

}  // namespace fihris::test
