#include "indexer/positions/position_collector.h"

#include <algorithm>

#include "common/index/position_blocks.h"
#include "common/index/position_database.h"

namespace fihris {

void PositionCollector::add(std::string_view term, std::span<const std::uint32_t> positions) {
  auto found = terms_.find(term);
  if (found == terms_.end()) found = terms_.try_emplace(std::string(term)).first;
  Chunks& chunks = found->second;
  if (chunks.last.bytes() >= usual_block_bytes) chunks.full.push_back(chunks.last.take());
  chunks.last.add(document_, positions);
}

void PositionCollector::write(const std::filesystem::path& folder) const {
  using Entry = decltype(terms_)::value_type;
  std::vector<const Entry*> order;
  order.reserve(terms_.size());
  for (const Entry& entry : terms_) order.push_back(&entry);
  std::ranges::sort(order, {}, [](const Entry* entry) -> const std::string& { return entry->first; });
  write_positions(folder, [&](PositionBlockWriter& blocks) {
    for (const Entry* entry : order) {
      for (const PositionChunk& chunk : entry->second.full) blocks.add(entry->first, chunk);
      blocks.add(entry->first, entry->second.last.chunk());
    }
  });
}

}  // namespace fihris
