#include "indexer/positions/position_collector.h"

#include "common/index/position_blocks.h"
#include "common/index/position_database.h"

namespace fihris {

void PositionCollector::add(std::uint32_t word, std::span<const std::uint32_t> positions) {
  if (word >= words_.size()) words_.resize(word + 1);
  Chunks& chunks = words_[word];
  if (chunks.last.bytes() >= usual_block_bytes) chunks.full.push_back(chunks.last.take());
  chunks.last.add(document_, positions);
}

void PositionCollector::write(const std::filesystem::path& folder, std::span<const WordNumber> words) const {
  write_positions(folder, [&](PositionBlockWriter& blocks) {
    for (const auto& [term, number] : words) {
      if (number >= words_.size() || words_[number].last.bytes() == 0) continue;
      for (const PositionChunk& chunk : words_[number].full) blocks.add(term, chunk);
      blocks.add(term, words_[number].last.chunk());
    }
  });
}

}  // namespace fihris
