#include "indexer/glass/table_writer.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "indexer/glass/packing.h"

namespace fihris {
namespace {

// A block: revision, level, bytes between directory and items, all free bytes, where the directory ends.
constexpr std::size_t directory_begin = 11;
constexpr std::size_t directory_entry = 2;

// Four of the largest items go into a block.
constexpr std::size_t largest_item = (GlassTableWriter::block_bytes - directory_begin - 4 * directory_entry) / 4;
constexpr std::size_t item_head = 3;    // its size with the flags, and the key's
constexpr std::size_t part_number = 2;  // of all but the first part of a tag

// Of an item's size.
constexpr unsigned compressed_flag = 0x8000;
constexpr unsigned last_part_flag = 0x4000;
constexpr unsigned first_part_flag = 0x2000;

}  // namespace

GlassTableWriter::GlassTableWriter(std::uint32_t revision) : revision_(revision) {
  open_.push_back(new_block());
  add_part({"", 1}, "", first_part_flag | last_part_flag);  // every tree begins with an empty key
}

void GlassTableWriter::add(std::string_view key, std::string_view tag, bool is_compressed) {
  if (key <= last_key_ || key.size() > longest_key)
    throw std::logic_error("a key of a table is out of order or too long");
  last_key_ = key;
  const unsigned flags = is_compressed ? compressed_flag : 0;
  std::size_t part = 1;
  do {
    const std::size_t room = largest_item - item_head - key.size() - (part == 1 ? 0 : part_number);
    const std::string_view piece = tag.substr(0, room);
    tag.remove_prefix(piece.size());
    add_part({key, part}, piece, flags | (part == 1 ? first_part_flag : 0) | (tag.empty() ? last_part_flag : 0));
    ++part;
  } while (!tag.empty());
  ++entries_;
}

void GlassTableWriter::add_part(const Place& place, std::string_view tag, unsigned flags) {
  item_.clear();
  const bool is_first = (flags & first_part_flag) != 0;
  const std::size_t size = item_head + place.key.size() + (is_first ? 0 : part_number) + tag.size();
  append_big_endian(flags | (size - 3), 2, item_);
  item_ += static_cast<char>(place.key.size());
  item_ += place.key;
  if (!is_first) append_big_endian(place.part, part_number, item_);
  item_ += tag;
  append(0, item_, place);
}

void GlassTableWriter::append(std::size_t level, std::string_view item, const Place& place) {
  if (open_[level].directory_end + directory_entry + item.size() > open_[level].items_begin) {
    close(level);
    const Block block = new_block();
    link(level, place, block.number);
    open_[level] = block;
  }
  Block& block = open_[level];
  block.items_begin -= item.size();
  const std::size_t begin = block.number * block_bytes;
  std::copy(item.begin(), item.end(), file_.begin() + static_cast<std::ptrdiff_t>(begin + block.items_begin));
  put(begin + block.directory_end, block.items_begin, directory_entry);
  block.directory_end += directory_entry;
}

GlassTableWriter::Block GlassTableWriter::new_block() {
  file_.resize(file_.size() + block_bytes);
  return {blocks_++, directory_begin, block_bytes};
}

void GlassTableWriter::close(std::size_t level) {
  const Block& block = open_[level];
  const std::size_t begin = block.number * block_bytes;
  const std::size_t free = block.items_begin - block.directory_end;
  put(begin, revision_, 4);
  put(begin + 4, level, 1);
  put(begin + 5, free, 2);
  put(begin + 7, free, 2);
  put(begin + 9, block.directory_end, 2);
}

// Names a block in the level above. Where that has none yet, the first block of this one comes first, without a key:
// nothing is before it.
void GlassTableWriter::link(std::size_t level, const Place& place, std::uint32_t block) {
  const auto branch = [](std::uint32_t number, std::string_view key, std::size_t part) {
    std::string item;
    append_big_endian(number, 4, item);
    item += static_cast<char>(key.size());
    item += key;
    append_big_endian(part, part_number, item);
    return item;
  };
  if (open_.size() == level + 1) {
    open_.push_back(new_block());
    append(level + 1, branch(open_[level].number, "", 0), {"", 0});
  }
  append(level + 1, branch(block, place.key, place.part), place);
}

void GlassTableWriter::put(std::size_t offset, std::uint64_t number, std::size_t size) {
  for (std::size_t i = size; i-- > 0; number >>= 8U) file_[offset + i] = static_cast<char>(number);
}

std::string GlassTableWriter::finish() {
  for (std::size_t level = 0; level < open_.size(); ++level) close(level);
  return std::move(file_);
}

GlassRoot GlassTableWriter::root() const {
  return {open_.back().number, static_cast<std::uint32_t>(open_.size() - 1), blocks_, entries_};
}

}  // namespace fihris
