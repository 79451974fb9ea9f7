#include "common/index/word_list.h"

#include <algorithm>
#include <cassert>

namespace fihris {
namespace {

constexpr std::size_t number_bytes = 4;
constexpr std::size_t header_bytes = 3 * number_bytes;

void append_fixed(std::uint32_t number, std::string& bytes) {
  for (std::size_t i = 0; i < number_bytes; ++i) bytes += static_cast<char>(number >> 8 * i & 0xFFU);
}

std::uint32_t fixed_at(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < number_bytes; ++i)
    number |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << 8 * i;
  return number;
}

void append_number(std::uint32_t number, std::string& bytes) {
  for (; number >= 0x80; number >>= 7) bytes += static_cast<char>(number | 0x80U);
  bytes += static_cast<char>(number);
}

void append_letters(std::string_view letters, std::string& bytes) {
  append_number(static_cast<std::uint32_t>(letters.size()), bytes);
  bytes += letters;
}

std::size_t shared_letters(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

}  // namespace

void WordListWriter::begin_block() {
  if (entries_ > 0) append_fixed(most_, most_articles_);
  append_fixed(static_cast<std::uint32_t>(data_.size()), begins_);
  most_ = 0;
  last_key_.clear();
}

void WordListWriter::add(const WordEntry& entry) {
  assert(!entry.key.empty() && entry.key.size() <= longest_key && entry.written.size() <= longest_key);
  if (entries_ % WordList::block_entries == 0) begin_block();
  const std::size_t shared = shared_letters(last_key_, entry.key);
  append_number(static_cast<std::uint32_t>(shared), data_);
  append_letters(entry.key.substr(shared), data_);
  append_number(entry.articles, data_);
  append_number(entry.newest_day, data_);
  append_letters(entry.written == entry.key ? "" : entry.written, data_);
  most_ = std::max(most_, entry.articles);
  newest_day_ = std::max(newest_day_, entry.newest_day);
  last_key_ = entry.key;
  ++entries_;
}

std::string WordListWriter::finish() const {
  std::string most_articles = most_articles_;
  if (entries_ > 0) append_fixed(most_, most_articles);
  std::string bytes;
  append_fixed(entries_, bytes);
  append_fixed(static_cast<std::uint32_t>(begins_.size() / number_bytes), bytes);
  append_fixed(newest_day_, bytes);
  return bytes + begins_ + most_articles + data_;
}

std::optional<std::uint32_t> WordCursor::number() {
  std::uint32_t number = 0;
  for (unsigned shift = 0; shift < 35 && !rest_.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    number |= std::uint32_t{byte & 0x7FU} << shift;
    if (byte < 0x80) return number;
  }
  return std::nullopt;
}

std::optional<std::string_view> WordCursor::letters(std::uint32_t count) {
  if (count > longest_key || count > rest_.size()) return std::nullopt;
  const std::string_view taken = rest_.substr(0, count);
  rest_.remove_prefix(count);
  return taken;
}

// At the beginning of a block a key is written whole, whatever it shares with the one before.
bool WordCursor::read_key() {
  const auto kept = number();
  const auto count = number();
  const auto own = letters(count.value_or(longest_key + 1));
  if (!kept || !own || *kept > key_.size() || *kept + own->size() > longest_key) return false;
  if (*kept == 0 && place_ % WordList::block_entries == 0) {
    shared_ = shared_letters(key_, *own);
    key_ = *own;
    return !own->empty();
  }
  shared_ = *kept;
  key_.resize(*kept);
  key_ += *own;
  return !own->empty();
}

bool WordCursor::read_entry() {
  if (!read_key()) return false;
  const auto articles = number(), day = number(), count = number();
  const auto written = letters(count.value_or(longest_key + 1));
  if (!articles || !day || !written) return false;
  entry_ = {key_, written->empty() ? std::string_view(key_) : *written, *articles, *day};
  return true;
}

bool WordCursor::next() {
  if (place_ == end_ || damaged_) return false;
  damaged_ = !read_entry();
  ++place_;
  return !damaged_;
}

std::optional<WordList> WordList::parse(std::string_view bytes) {
  if (bytes.size() < header_bytes) return std::nullopt;
  WordList list;
  list.entries_ = fixed_at(bytes, 0);
  list.blocks_ = fixed_at(bytes, number_bytes);
  list.newest_day_ = fixed_at(bytes, 2 * number_bytes);
  bytes.remove_prefix(header_bytes);
  const std::size_t index_bytes = std::size_t{list.blocks_} * 2 * number_bytes;
  if (list.blocks_ != (std::uint64_t{list.entries_} + block_entries - 1) / block_entries || bytes.size() < index_bytes)
    return std::nullopt;
  list.index_ = bytes.substr(0, index_bytes);
  list.data_ = bytes.substr(index_bytes);
  return list;
}

std::uint32_t WordList::begin_of(std::uint32_t block) const {
  return fixed_at(index_, block * number_bytes);
}

std::uint32_t WordList::most_articles(std::uint32_t block) const {
  return fixed_at(index_, (std::size_t{blocks_} + block) * number_bytes);
}

WordCursor WordList::cursor(std::uint32_t block, std::uint32_t end) const {
  if (block >= blocks_) return {{}, entries_, entries_};
  return {data_.substr(std::min<std::size_t>(begin_of(block), data_.size())), block * block_entries, end};
}

WordCursor WordList::from(std::uint32_t block) const {
  return cursor(block, entries_);
}

WordCursor WordList::in(std::uint32_t block) const {
  return cursor(
      block, static_cast<std::uint32_t>(std::min<std::uint64_t>(entries_, (std::uint64_t{block} + 1) * block_entries)));
}

std::uint32_t WordList::block_of(std::string_view key) const {
  std::uint32_t first = 0, last = blocks_;  // the blocks from `last` on begin behind the key
  while (first + 1 < last) {
    const std::uint32_t middle = first + (last - first) / 2;
    WordCursor begin = in(middle);
    (begin.next() && begin.entry().key <= key ? first : last) = middle;
  }
  return first;
}

std::uint32_t WordList::articles(std::string_view key) const {
  for (WordCursor at = in(block_of(key)); at.next();)
    if (at.entry().key == key) return at.entry().articles;
  return 0;
}

}  // namespace fihris
