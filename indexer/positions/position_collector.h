// Gathers the positions of the words of a batch of articles.
//
//   PositionCollector positions;
//   positions.begin_document();                  // 1
//   positions.add("وزير", places);
//   positions.write(folder / positions_name);
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/index/position_list.h"

namespace fihris {

// Not for two threads at once.
class PositionCollector {
 public:
  void begin_document() { ++document_; }

  // Of a term of the document, once: where it stands, ascending.
  void add(std::string_view term, std::span<const std::uint32_t> positions);

  // As a folder (position_database.h). Throws IndexError.
  void write(const std::filesystem::path& folder) const;

 private:
  struct Chunks {
    std::vector<PositionChunk> full;
    PositionChunkWriter last;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view term) const { return std::hash<std::string_view>{}(term); }
  };

  std::uint32_t document_ = 0;
  std::unordered_map<std::string, Chunks, Hash, std::equal_to<>> terms_;
};

}  // namespace fihris
