#include "common/index/position_blocks.h"

#include <algorithm>
#include <utility>

#include "common/base/error.h"
#include "common/index/packed_numbers.h"

namespace fihris {
namespace {

void append_word(std::string_view word, std::string& before, std::string& bytes) {
  const auto shared = static_cast<std::size_t>(std::ranges::mismatch(word, before).in1 - word.begin());
  append_number(shared, bytes);
  append_number(word.size() - shared, bytes);
  bytes += word.substr(shared);
  before = word;
}

void read_word(NumberReader& reader, std::string& word) {
  const std::uint64_t shared = reader.number();
  if (shared > word.size()) throw IndexError("the positions of a segment are damaged: a word begins with too much");
  word.resize(shared);
  word += reader.take(reader.number());
}

}  // namespace

void PositionBlockWriter::add(std::string_view word, const PositionChunk& chunk) {
  if (block_.size() >= usual_block_bytes) end_block();
  if (block_.empty()) {
    append_word(word, first_word_, directory_);
    word_.clear();
  }
  append_word(word, word_, block_);
  append_number(chunk.last_document, block_);
  append_number(chunk.postings.size(), block_);
  block_ += chunk.postings;
}

void PositionBlockWriter::end_block() {
  write_(block_);
  block_.clear();
}

std::string PositionBlockWriter::finish() {
  if (!block_.empty()) end_block();
  return std::move(directory_);
}

bool PositionBlockCursor::next() {
  if (rest_.empty()) return false;
  NumberReader reader(rest_);
  read_word(reader, word_);
  last_document_ = static_cast<std::uint32_t>(reader.number());
  postings_ = reader.take(reader.number());
  rest_ = reader.rest();
  return true;
}

void PositionBlocks::read_directory() const {
  if (has_directory_) return;
  const std::string directory = read_(0);
  NumberReader reader(directory);
  std::string word;
  while (!reader.at_end()) {
    read_word(reader, word);
    words_ += word;
    ends_.push_back(static_cast<std::uint32_t>(words_.size()));
  }
  has_directory_ = true;
}

std::uint32_t PositionBlocks::count() const {
  read_directory();
  return static_cast<std::uint32_t>(ends_.size());
}

std::string_view PositionBlocks::first_word(std::size_t block) const {
  const std::size_t begin = block == 0 ? 0 : ends_[block - 1];
  return std::string_view(words_).substr(begin, ends_[block] - begin);
}

// Or the first block.
std::size_t PositionBlocks::last_before(std::string_view word) const {
  std::size_t first = 0;
  for (std::size_t end = ends_.size(); end - first > 1;) {
    const std::size_t middle = first + (end - first) / 2;
    (first_word(middle) < word ? first : end) = middle;
  }
  return first;
}

// The last block that begins before the word may end with it; those that begin with it follow.
PositionList PositionBlocks::find(std::string_view word) const {
  const std::size_t blocks = count();
  PositionList list;
  for (std::size_t i = last_before(word); i < blocks && first_word(i) <= word; ++i) {
    const std::string bytes = read_(static_cast<std::uint32_t>(i + 1));
    PositionBlockCursor cursor(bytes);
    while (cursor.next())
      if (cursor.word() == word) list.add(cursor.chunk());
  }
  return list;
}

}  // namespace fihris
