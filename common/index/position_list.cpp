#include "common/index/position_list.h"

#include <limits>
#include <utility>

#include "common/base/error.h"
#include "common/index/packed_numbers.h"

namespace fihris {
namespace {

constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();

[[noreturn]] void throw_damaged() {
  throw IndexError("the positions of a segment are damaged");
}

}  // namespace

void PositionChunkWriter::add(std::uint32_t document, std::span<const std::uint32_t> positions) {
  std::string& bytes = chunk_.postings;
  const bool is_single = positions.size() == 1;
  append_number(std::uint64_t{document - chunk_.last_document} << 1U | (is_single ? 1U : 0U), bytes);
  if (!is_single) append_number(positions.size(), bytes);
  std::uint32_t before = 0;
  for (const std::uint32_t position : positions) append_number(position - std::exchange(before, position), bytes);
  chunk_.last_document = document;
}

PositionChunk PositionChunkWriter::take() {
  return std::exchange(chunk_, {});
}

void append_chunk(const PositionChunk& chunk, std::uint32_t offset, PositionChunk& before) {
  std::string_view rest = chunk.postings;
  const std::uint64_t first = take_number(rest);
  const std::uint64_t document = (first >> 1U) + offset, last = std::uint64_t{chunk.last_document} + offset;
  if (document <= before.last_document || last < document || last > most) throw_damaged();
  append_number((document - before.last_document) << 1U | (first & 1U), before.postings);
  before.postings += rest;
  before.last_document = static_cast<std::uint32_t>(last);
}

// Of what is damaged a number too large becomes a wrong one, no more.
std::uint32_t PositionList::Cursor::number() {
  return static_cast<std::uint32_t>(take_number(rest_));
}

void PositionList::Cursor::skip_positions() {
  const char* at = rest_.data();
  const char* const end = at + rest_.size();
  for (; positions_left_ > 0 && at < end; ++at) positions_left_ -= static_cast<unsigned char>(*at) < 0x80U ? 1 : 0;
  if (positions_left_ > 0) throw_damaged();
  rest_.remove_prefix(static_cast<std::size_t>(at - rest_.data()));
}

void PositionList::Cursor::begin_chunk() {
  const PositionChunk& chunk = list_->chunks_[next_chunk_++];
  rest_ = chunk.postings;
  last_in_chunk_ = chunk.last_document;
  base_ = 0;
  positions_left_ = 0;
}

bool PositionList::Cursor::next() {
  skip_positions();
  while (rest_.empty()) {
    is_open_ = next_chunk_ < list_->chunks_.size();
    if (!is_open_) return false;
    begin_chunk();
  }
  const std::uint64_t first = take_number(rest_);
  const std::uint64_t document = base_ + (first >> 1U);
  if (document <= document_ || document > last_in_chunk_) throw_damaged();
  document_ = base_ = static_cast<std::uint32_t>(document);
  positions_left_ = (first & 1U) != 0 ? 1 : number();
  is_open_ = true;
  return true;
}

bool PositionList::Cursor::advance_to(std::uint32_t document) {
  if (is_open_ && document_ >= document) return true;
  const bool is_in_later = next_chunk_ > 0 && list_->chunks_[next_chunk_ - 1].last_document < document;
  if (next_chunk_ == 0 || is_in_later) {
    while (next_chunk_ < list_->chunks_.size() && list_->chunks_[next_chunk_].last_document < document) ++next_chunk_;
    rest_ = {};
    positions_left_ = 0;
  }
  while (next())
    if (document_ >= document) return true;
  return false;
}

void PositionList::Cursor::read_positions(std::vector<std::uint32_t>& positions) {
  positions.clear();
  for (std::uint32_t position = 0; positions_left_ > 0; --positions_left_) positions.push_back(position += number());
}

}  // namespace fihris
