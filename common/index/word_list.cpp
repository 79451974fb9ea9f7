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

// From the beginning of a block to the end of the list.
std::string_view block_in(std::string_view index, std::string_view data, std::uint32_t block) {
  return data.substr(std::min<std::size_t>(fixed_at(index, block * number_bytes), data.size()));
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

WordCursor::WordCursor(std::string_view index, std::string_view data, std::uint32_t place, std::uint32_t end)
    : index_(index), data_(data), rest_(data), place_(place), end_(end) {
  if (place < end) rest_ = block_in(index, data, place / WordList::block_entries);
}

WordEntry WordCursor::entry() const {
  return {key(), written_.empty() ? key() : written_, articles_, newest_day_};
}

bool WordCursor::number(std::uint32_t& number) {
  number = 0;
  for (unsigned shift = 0; shift < 35 && !rest_.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    number |= std::uint32_t{byte & 0x7FU} << shift;
    if (byte < 0x80) return true;
  }
  return false;
}

bool WordCursor::letters(std::string_view& letters) {
  std::uint32_t count = 0;
  if (!number(count) || count > longest_key || count > rest_.size()) return false;
  letters = rest_.substr(0, count);
  rest_.remove_prefix(count);
  return true;
}

// At the beginning of a block a key is written whole, whatever it shares with the one before. The letters of a key that
// shares `apart` ones with the one before are passed over: so do those behind it, up to the one that is wanted.
bool WordCursor::read_key(std::size_t apart) {
  std::uint32_t kept = 0;
  std::string_view own;
  if (!number(kept) || !letters(own) || own.empty()) return false;
  shared_ = kept > 0 ? kept : place_ % WordList::block_entries == 0 ? shared_letters(key(), own) : 0;
  if (shared_ >= apart) return true;
  if (kept > key_size_ || kept + own.size() > longest_key) return false;
  std::copy(own.begin(), own.end(), key_.begin() + kept);
  key_size_ = kept + own.size();
  return true;
}

bool WordCursor::read_entry(std::size_t apart) {
  return read_key(apart) && number(articles_) && number(newest_day_) && letters(written_);
}

bool WordCursor::block_begins_with(std::uint32_t block, std::string_view beginning) const {
  WordCursor at(index_, data_, block * WordList::block_entries, end_);
  std::uint32_t kept = 0;
  std::string_view own;
  return block * std::uint64_t{WordList::block_entries} < end_ && at.number(kept) && at.letters(own) &&
         own.starts_with(beginning);
}

// To the last block that begins so: all between does too.
void WordCursor::pass_blocks(std::string_view beginning) {
  std::uint32_t block = (place_ + WordList::block_entries - 1) / WordList::block_entries;
  if (!block_begins_with(block, beginning)) return;
  while (block_begins_with(block + 1, beginning)) ++block;
  place_ = block * WordList::block_entries;
  rest_ = block_in(index_, data_, block);
}

bool WordCursor::next_apart(std::size_t letters) {
  if (letters <= key_size_) pass_blocks(key().substr(0, letters));
  do {
    if (place_ == end_ || damaged_) return false;
    damaged_ = !read_entry(letters);
    ++place_;
  } while (!damaged_ && shared_ >= letters);
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

std::uint32_t WordList::most_articles(std::uint32_t block) const {
  return fixed_at(index_, (std::size_t{blocks_} + block) * number_bytes);
}

WordCursor WordList::from(std::uint32_t block) const {
  return {index_, data_, block * block_entries, entries_};
}

WordCursor WordList::in(std::uint32_t block) const {
  const std::uint64_t end = (std::uint64_t{block} + 1) * block_entries;
  return {index_, data_, block * block_entries, static_cast<std::uint32_t>(std::min<std::uint64_t>(entries_, end))};
}

std::uint32_t WordList::block_of(std::string_view key) const {
  std::uint32_t first = 0, last = blocks_;  // the blocks from `last` on begin behind the key
  while (first + 1 < last) {
    const std::uint32_t middle = first + (last - first) / 2;
    WordCursor begin = in(middle);
    (begin.next() && begin.key() <= key ? first : last) = middle;
  }
  return first;
}

std::uint32_t WordList::articles(std::string_view key) const {
  for (WordCursor at = in(block_of(key)); at.next();)
    if (at.entry().key == key) return at.entry().articles;
  return 0;
}

}  // namespace fihris
