// What stands between two spaces, with its words: remembered, because texts repeat that too. Nine of ten such chunks
// are found here, and neither cut into words nor looked up word by word.
//
//   ChunkStore store(words);
//   store.begin_text();
//   store.words_of(chunk, ChunkStore::hash_of(chunk))
//
// The time goes into waiting for memory: who knows which chunks come next lets them be fetched meanwhile.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/token.h"
#include "common/analysis/tokenizer.h"
#include "common/analysis/word_forms.h"

namespace fihris {

struct ChunkWord {
  ByteRange bytes;  // in the chunk
  const WordForms* forms = nullptr;
};

// Forgets all when there are too many, and only between texts. Not for two threads at once.
class ChunkStore {
 public:
  // The store of words must outlive it; nobody else calls its begin_text().
  explicit ChunkStore(WordStore& words);

  // Call before a text: from here on, nothing that words_of() returned earlier may be used.
  void begin_text();

  static std::uint32_t hash_of(std::string_view chunk);

  // Begin to fetch what words_of() will look at first; then, once that is there, what it will look at next.
  void fetch_place(std::uint32_t hash) const { __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]); }
  void fetch_chunk(std::uint32_t hash) const {
    if (const Chunk* chunk = slots_[hash & (slots_.size() - 1)].chunk) __builtin_prefetch(chunk);
  }

  // Of a chunk without spaces. Valid until the next call; the forms are valid until the next begin_text().
  std::span<const ChunkWord> words_of(std::string_view chunk, std::uint32_t hash);

 private:
  // In a block of memory, with its words and then its text behind it, so that one look fetches all.
  struct Chunk {
    std::uint32_t size;   // of the text
    std::uint32_t count;  // of the words

    const ChunkWord* words() const { return reinterpret_cast<const ChunkWord*>(this + 1); }
    std::string_view text() const { return {reinterpret_cast<const char*>(words() + count), size}; }
  };
  struct Slot {
    const Chunk* chunk = nullptr;  // free
    std::uint32_t hash = 0;
  };

  void clear();
  void grow();
  Slot& free_slot(std::uint32_t hash);
  std::span<const ChunkWord> cut(std::string_view chunk);
  const Chunk* remember(std::string_view chunk, std::span<const ChunkWord> words);
  std::byte* take_room(std::size_t bytes);

  WordStore& words_;
  std::size_t count_ = 0;
  std::vector<Slot> slots_;
  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::size_t room_ = 0;  // bytes left in the last block
  std::string exact_forms_;
  std::vector<RawToken> raw_;
  std::vector<ChunkWord> cut_;
};

}  // namespace fihris
