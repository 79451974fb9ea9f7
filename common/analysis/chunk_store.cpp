#include "common/analysis/chunk_store.h"

#include <functional>

namespace fihris {
namespace {

constexpr std::size_t most_chunks = 65'536;   // about 5 MB
constexpr std::size_t longest_chunk = 64;     // longer ones hardly come twice
constexpr std::size_t first_slots = 1 << 12;  // a query needs no more
constexpr std::size_t block_bytes = 64ULL << 10;
constexpr std::size_t block_words = 4ULL << 10;

std::uint32_t hash_of(std::string_view text) {
  const std::size_t hash = std::hash<std::string_view>{}(text);
  return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

}  // namespace

ChunkStore::ChunkStore(WordStore& words) : words_(words), slots_(first_slots) {}

void ChunkStore::begin_text() {
  if (words_.begin_text() || chunks_.size() > most_chunks) clear();
}

void ChunkStore::clear() {
  chunks_.clear();
  texts_.clear();
  word_lists_.clear();
  slots_.assign(slots_.size(), {});
}

void ChunkStore::grow() {
  slots_.assign(slots_.size() * 2, {});
  for (std::uint32_t i = 0; i < chunks_.size(); ++i) {
    const std::uint32_t hash = hash_of(chunks_[i].text);
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].index != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {hash, i + 1};
  }
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

void ChunkStore::remember(std::string_view chunk, std::span<const ChunkWord> words) {
  if (texts_.empty() || texts_.back().capacity() - texts_.back().size() < chunk.size())
    texts_.emplace_back().reserve(block_bytes);
  if (word_lists_.empty() || word_lists_.back().capacity() - word_lists_.back().size() < words.size())
    word_lists_.emplace_back().reserve(block_words);
  std::string& text = texts_.back();
  text += chunk;
  std::vector<ChunkWord>& list = word_lists_.back();
  list.insert(list.end(), words.begin(), words.end());
  chunks_.push_back({std::string_view(text).substr(text.size() - chunk.size()), std::span(list).last(words.size())});
}

std::span<const ChunkWord> ChunkStore::words_of(std::string_view chunk) {
  if (chunk.size() > longest_chunk) return cut(chunk);
  const std::uint32_t hash = hash_of(chunk);
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].index != 0; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].hash != hash) continue;
    const Chunk& known = chunks_[slots_[at].index - 1];
    if (known.text == chunk) return known.words;
  }
  remember(chunk, cut(chunk));
  slots_[at] = {hash, static_cast<std::uint32_t>(chunks_.size())};
  if (chunks_.size() * 2 > slots_.size()) grow();
  return chunks_.back().words;
}

}  // namespace fihris
