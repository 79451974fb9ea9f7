// The documents of one segment that have a word, with the places where it stands in each: as bytes, in chunks that a
// file can hold one by one.
//
// A posting is numbers of seven bits a byte: how far its document is from the one before it in the chunk, doubled, plus
// one where the word stands there once; else, behind it, how often; then the first position, and how far each one is
// from the one before it. Xapian's own table takes a key of its own for every word of every document, some 18 bytes;
// this takes 3.
//
//   PositionChunkWriter writer;
//   const std::vector<std::uint32_t> places{4, 9};
//   writer.add(17, places);                     // document 17, as its 4th and 9th word
//   PositionList list;
//   list.add(writer.chunk());
//   PositionList::Cursor cursor(list);
//   while (cursor.next()) cursor.document(), cursor.read_positions(places);
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fihris {

struct PositionChunk {
  std::uint32_t last_document = 0;
  std::string postings;
};

class PositionChunkWriter {
 public:
  // Documents ascend, and so do the positions of one, of which there is one at least.
  void add(std::uint32_t document, std::span<const std::uint32_t> positions);

  std::size_t bytes() const { return chunk_.postings.size(); }
  const PositionChunk& chunk() const { return chunk_; }

  // Gives it away, and begins the next.
  PositionChunk take();

 private:
  PositionChunk chunk_;
};

// The chunk as one that stands behind `before` in the same list, with its documents numbered `offset` higher. Throws
// IndexError where it is damaged.
void append_chunk(const PositionChunk& chunk, std::uint32_t offset, PositionChunk& before);

// Chunks in the order of their documents.
class PositionList {
 public:
  void add(PositionChunk chunk) {
    bytes_ += chunk.postings.size();
    chunks_.push_back(std::move(chunk));
  }
  bool empty() const { return chunks_.empty(); }
  std::size_t bytes() const { return bytes_; }

  class Cursor;

 private:
  std::vector<PositionChunk> chunks_;
  std::size_t bytes_ = 0;
};

// Reads a list from its beginning to its end. The list must outlive it, unchanged. Throws IndexError where the bytes
// are no postings: never what lies behind them is read, and documents always ascend.
class PositionList::Cursor {
 public:
  explicit Cursor(const PositionList& list) : list_(&list) {}

  // To the next document; false behind the last.
  bool next();

  // To the first document that is not before this one, from where it is.
  bool advance_to(std::uint32_t document);

  std::uint32_t document() const { return document_; }

  // Where the word stands in the document, ascending. Once for each document.
  void read_positions(std::vector<std::uint32_t>& positions);

 private:
  void begin_chunk();
  void skip_positions();
  std::uint32_t number();

  const PositionList* list_;
  std::size_t next_chunk_ = 0;
  std::string_view rest_;  // of the chunk
  std::uint32_t last_in_chunk_ = 0;
  std::uint32_t base_ = 0;  // the document before in the chunk
  std::uint32_t document_ = 0;
  std::uint32_t positions_left_ = 0;  // of the document
  bool is_open_ = false;              // stands at a document
};

}  // namespace fihris
