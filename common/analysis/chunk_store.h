// What stands between two spaces, with its words: remembered, because texts repeat that too. Nine of ten such chunks
// are found here, and neither cut into words nor looked up word by word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
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

  // Of a chunk without spaces. Valid until the next call; the forms are valid until the next begin_text().
  std::span<const ChunkWord> words_of(std::string_view chunk);

 private:
  struct Chunk {
    std::string_view text;
    std::span<const ChunkWord> words;
  };
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t index = 0;  // of the chunk, counted from 1; 0: free
  };

  void clear();
  void grow();
  std::span<const ChunkWord> cut(std::string_view chunk);
  void remember(std::string_view chunk, std::span<const ChunkWord> words);

  WordStore& words_;
  std::vector<Chunk> chunks_;
  std::vector<Slot> slots_;
  std::deque<std::string> texts_;                  // blocks of characters, never moved
  std::deque<std::vector<ChunkWord>> word_lists_;  // blocks of words, never moved
  std::string exact_forms_;
  std::vector<RawToken> raw_;
  std::vector<ChunkWord> cut_;
};

}  // namespace fihris
