// The file "positions" of a segment (position_blocks.h): a database of Xapian, so that its server can give it, with a
// document without terms for each block. The directory is the data of document 1, block n a value of document n + 1:
// Xapian deflates the data of documents, which takes longer than to index their words.
//
//   PositionBlocks positions = open_positions("/srv/fihris/segments/0000012-a/positions");
//   positions.find("وزير")
#pragma once

#include <cstdint>
#include <filesystem>

#include <xapian.h>

#include "common/index/position_blocks.h"

namespace fihris {

Xapian::docid document_of_block(std::uint32_t block);
inline constexpr Xapian::valueno block_slot = 0;

// Opens it at once, so that it stays readable when it is removed. Throws Xapian's errors, also when blocks are read.
PositionBlocks open_positions(const std::filesystem::path& file);

// Of a database whose documents Xapian has dealt out: the first of the positions, and how far the next is.
PositionBlocks positions_in(const Xapian::Database& database, std::uint64_t first, std::uint64_t step);

// "" where every posting of every block can be read, else what is wrong. For `check`.
std::string problem_of_positions(const std::filesystem::path& file, std::uint32_t last_document);

}  // namespace fihris
