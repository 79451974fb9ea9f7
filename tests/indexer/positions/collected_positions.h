// What a collector of positions has, for tests.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "common/index/segment_positions.h"
#include "indexer/positions/position_collector.h"
#include "tests/support/read_positions.h"
#include "tests/support/temporary_folder.h"

namespace fihris::test {

// What was collected, as one reads it.
class CollectedPositions {
 public:
  explicit CollectedPositions(const PositionCollector& positions) {
    positions.write(folder_.path() / "positions");
    blocks_.emplace(open_positions(folder_.path() / "positions"));
  }

  // Of the one document.
  std::vector<std::uint32_t> of(std::string_view term) const {
    const Places places = read_positions(*blocks_, term);
    return places.empty() ? std::vector<std::uint32_t>{} : places.begin()->second;
  }

 private:
  TemporaryFolder folder_;
  std::optional<PositionBlocks> blocks_;
};

}  // namespace fihris::test
