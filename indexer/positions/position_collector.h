// Gathers the positions of the words of a batch of articles.
//
//   PositionCollector positions;
//   positions.begin_document();                  // 1
//   positions.add(7, places);                                // a word has a number
//   positions.write(folder / positions_name, {{"وزير", 7}});
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "common/index/position_list.h"

namespace fihris {

struct WordNumber {
  std::string_view term;
  std::uint32_t number;
};

// Not for two threads at once.
class PositionCollector {
 public:
  void begin_document() { ++document_; }

  // Of a word of the document, once: where it stands, ascending. Words are numbered from 0, without great gaps.
  void add(std::uint32_t word, std::span<const std::uint32_t> positions);

  // As a folder (position_database.h); the words in the order of their terms, those without positions may be among
  // them. Throws IndexError.
  void write(const std::filesystem::path& folder, std::span<const WordNumber> words) const;

 private:
  struct Chunks {
    std::vector<PositionChunk> full;
    PositionChunkWriter last;
  };

  std::uint32_t document_ = 0;
  std::vector<Chunks> words_;
};

}  // namespace fihris
