// How the positions of a segment's words lie in its file "positions": blocks of some 4 KiB, in which the chunks of
// words (position_list.h) follow each other in the order of the words' bytes, and a directory that says with which word
// each block begins. A list that fills more than a block goes on in the next ones.
//
//   PositionBlocks blocks([&](std::uint32_t number) { return …; });   // 0 is the directory
//   PositionList list = blocks.find("وزير");
//
// A chunk in a block: how many bytes of its word are those of the word before, the number of the others, they, the last
// document, the number of bytes of the postings, they. In the directory each first word is written so.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/position_list.h"

namespace fihris {

inline constexpr std::string_view positions_name = "positions";
inline constexpr std::size_t usual_block_bytes = std::size_t{4} << 10U;

// Makes blocks of chunks.
class PositionBlockWriter {
 public:
  using Write = std::function<void(const std::string& block)>;

  explicit PositionBlockWriter(Write write) : write_(std::move(write)) {}

  // Words ascend; chunks of the same one follow each other in the order of their documents.
  void add(std::string_view word, const PositionChunk& chunk);

  std::string finish();  // the directory

 private:
  void end_block();

  Write write_;
  std::string block_;
  std::string word_;  // the last of the block
  std::string directory_;
  std::string first_word_;  // the last of the directory
};

// Reads the chunks of a block, one after the other. The block must outlive it. Throws IndexError where it is damaged.
class PositionBlockCursor {
 public:
  explicit PositionBlockCursor(std::string_view block) : rest_(block) {}

  bool next();

  const std::string& word() const { return word_; }
  std::uint32_t last_document() const { return last_document_; }
  std::string_view postings() const { return postings_; }
  PositionChunk chunk() const { return {last_document_, std::string(postings_)}; }

 private:
  std::string_view rest_;
  std::string word_;
  std::uint32_t last_document_ = 0;
  std::string_view postings_;
};

// All blocks of a segment, read as they are asked for. Not for two threads at once.
class PositionBlocks {
 public:
  using Read = std::function<std::string(std::uint32_t number)>;

  explicit PositionBlocks(Read read) : read_(std::move(read)) {}

  // Throws IndexError where the blocks are damaged, and what reading throws.
  PositionList find(std::string_view word) const;

  std::uint32_t count() const;
  std::string block(std::uint32_t number) const { return read_(number); }

 private:
  void read_directory() const;
  std::string_view first_word(std::size_t block) const;
  std::size_t last_before(std::string_view word) const;

  Read read_;
  mutable bool has_directory_ = false;
  mutable std::string words_;                // with which the blocks begin, one behind the other
  mutable std::vector<std::uint32_t> ends_;  // of each in words_
};

}  // namespace fihris
