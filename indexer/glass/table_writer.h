// Writes a table of Xapian's glass backend: entries of key and tag, in order, once, as a B-tree of full blocks.
//
//   GlassTableWriter table(1);
//   table.add("a", "first");
//   table.add("b", "second");
//   write_file(folder / "docdata.glass", table.finish());
//   table.root();                              // for the file that names the roots of all tables
//
// The format is that of Xapian 1.4 (glass of 14 March 2016), which every 1.4.x reads and writes. A block has a header
// (its revision, level, free bytes, end of the directory), a directory of the places of its items, and the items from
// its end backwards. A leaf's item is its size with three flags, the key, and the tag or a part of it; a branch's item
// is the number of a block below, with the first key there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fihris {

// Where a reader begins.
struct GlassRoot {
  std::uint32_t block = 0;
  std::uint32_t level = 0;
  std::uint32_t blocks = 0;
  std::uint64_t entries = 0;
};

// Not for two threads at once. The whole table is in memory until it is finished.
class GlassTableWriter {
 public:
  static constexpr std::size_t block_bytes = 8192;
  static constexpr std::size_t longest_key = 255;

  // The revision is at most that of the database.
  explicit GlassTableWriter(std::uint32_t revision);

  // Keys ascend, none is empty or longer than the longest: throws std::logic_error, for Xapian would find no more what
  // comes behind. A compressed tag is raw deflate.
  void add(std::string_view key, std::string_view tag, bool is_compressed = false);

  // The bytes of the file. Nothing may be added any more.
  std::string finish();
  GlassRoot root() const;

 private:
  struct Block {
    std::uint32_t number = 0;
    std::size_t directory_end = 0;
    std::size_t items_begin = 0;
  };
  // A key, and which part of its tag, counted from 1.
  struct Place {
    std::string_view key;
    std::size_t part = 0;
  };

  void add_part(const Place& place, std::string_view tag, unsigned flags);
  void append(std::size_t level, std::string_view item, const Place& place);
  Block new_block();
  void close(std::size_t level);
  void link(std::size_t level, const Place& place, std::uint32_t block);
  void put(std::size_t offset, std::uint64_t number, std::size_t size);

  std::uint32_t revision_;
  std::uint64_t entries_ = 0;
  std::uint32_t blocks_ = 0;
  std::string file_;
  std::vector<Block> open_;  // of each level the last block, leaves first
  std::string last_key_;
  std::string item_;
};

}  // namespace fihris
