#include "common/analysis/chunk_store.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <new>

namespace fihris {
namespace {

constexpr std::size_t most_chunks = 262'144;  // about 12 MB
constexpr std::size_t longest_chunk = 64;     // longer ones hardly come twice
constexpr std::size_t first_slots = 1 << 12;  // a query needs no more
constexpr std::size_t block_bytes = 64ULL << 10;

constexpr std::size_t rounded_up(std::size_t bytes, std::size_t to) {
  return (bytes + to - 1) / to * to;
}

}  // namespace

ChunkStore::ChunkStore(WordStore& words) : words_(words), slots_(first_slots) {}

void ChunkStore::begin_text() {
  if (words_.begin_text() || count_ > most_chunks) clear();
}

void ChunkStore::clear() {
  count_ = 0;
  room_ = 0;
  blocks_.clear();
  slots_.assign(slots_.size(), {});
}

std::uint32_t ChunkStore::hash_of(std::string_view chunk) {
  const std::size_t hash = std::hash<std::string_view>{}(chunk);
  return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

ChunkStore::Slot& ChunkStore::free_slot(std::uint32_t hash) {
  std::size_t at = hash & (slots_.size() - 1);
  while (slots_[at].chunk != nullptr) at = (at + 1) & (slots_.size() - 1);
  return slots_[at];
}

void ChunkStore::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old)
    if (slot.chunk != nullptr) free_slot(slot.hash) = slot;
}

std::span<const ChunkWord> ChunkStore::cut(std::string_view chunk) {
  cut_.clear();
  tokenize(chunk, exact_forms_, raw_);
  for (const RawToken& raw : raw_) {
    const std::string_view exact = std::string_view(exact_forms_).substr(raw.exact.begin, raw.exact.size());
    cut_.push_back({raw.bytes, &words_.forms_of(exact, raw.kind)});
  }
  return cut_;
}

std::byte* ChunkStore::take_room(std::size_t bytes) {
  bytes = rounded_up(bytes, alignof(ChunkWord));
  if (room_ < bytes) {
    blocks_.push_back(std::make_unique<std::byte[]>(block_bytes));
    room_ = block_bytes;
  }
  std::byte* room = blocks_.back().get() + (block_bytes - room_);
  room_ -= bytes;
  return room;
}

const ChunkStore::Chunk* ChunkStore::remember(std::string_view chunk, std::span<const ChunkWord> words) {
  static_assert(sizeof(Chunk) % alignof(ChunkWord) == 0);
  std::byte* room = take_room(sizeof(Chunk) + words.size_bytes() + chunk.size());
  const auto* remembered =
      new (room) Chunk{static_cast<std::uint32_t>(chunk.size()), static_cast<std::uint32_t>(words.size())};
  room += sizeof(Chunk);
  std::uninitialized_copy(words.begin(), words.end(), reinterpret_cast<ChunkWord*>(room));
  std::memcpy(room + words.size_bytes(), chunk.data(), chunk.size());
  ++count_;
  return remembered;
}

std::span<const ChunkWord> ChunkStore::words_of(std::string_view chunk, std::uint32_t hash) {
  if (chunk.size() > longest_chunk) return cut(chunk);
  for (std::size_t at = hash & (slots_.size() - 1); slots_[at].chunk != nullptr; at = (at + 1) & (slots_.size() - 1)) {
    const Chunk& known = *slots_[at].chunk;
    if (slots_[at].hash == hash && known.text() == chunk) return {known.words(), known.count};
  }
  const Chunk* remembered = remember(chunk, cut(chunk));
  free_slot(hash) = {remembered, hash};
  if (count_ * 2 > slots_.size()) grow();
  return {remembered->words(), remembered->count};
}

}  // namespace fihris
