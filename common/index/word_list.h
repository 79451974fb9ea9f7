// A sorted list of words, or of phrases, with what suggestions need to know of each: front-coded in blocks, so that it
// takes some eight bytes a word, is searched by key, and is read in order with what each key shares with the one
// before (Witten, Moffat and Bell, Managing Gigabytes, 1999, section 4.1).
//
//   WordListWriter writer;
//   writer.add({.key = pack("مدرسه"), .written = pack("مدرسة"), .articles = 12, .newest_day = 19'800});
//   const std::string bytes = writer.finish();
//   const auto list = WordList::parse(bytes);        // a view: the bytes must outlive it
//   for (WordCursor at = list->all(); at.next();) use(at.entry());
//
// Layout, numbers least significant byte first: entries, blocks and newest day in four bytes each; of each block its
// beginning and the most articles of an entry, in four bytes each; the blocks. An entry is, in LEB128 numbers, the
// letters it shares with the key before and those of its own, then these; articles; day; the letters of its written
// form, 0 where that is the key, then these.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fihris {

// Views into the list, or the cursor.
struct WordEntry {
  std::string_view key;          // folded form, packed (packed_text.h); words of a phrase stand behind one space each
  std::string_view written;      // as it is written most often, packed
  std::uint32_t articles = 0;    // that have it
  std::uint32_t newest_day = 0;  // of these, days since 1970; 0: no date is known
};

inline constexpr std::size_t longest_key = 250;  // bytes, also of written forms

class WordListWriter {
 public:
  // REQUIRES keys that ascend, of 1 to longest_key bytes.
  void add(const WordEntry& entry);
  std::size_t size() const { return entries_; }
  std::string finish() const;

 private:
  void begin_block();

  std::uint32_t entries_ = 0;
  std::string begins_, most_articles_;  // four bytes for each block
  std::uint32_t most_ = 0;              // articles, in the block that is being written
  std::uint32_t newest_day_ = 0;
  std::string data_;
  std::string last_key_;
};

// Reads entries in order; also those of damaged lists, of which it reads what makes sense.
class WordCursor {
 public:
  // False at the end, and where the bytes are no entry: then damaged().
  bool next() { return next_apart(longest_key + 1); }

  // The same, past all entries that begin with the same `letters` letters as this one; these are not read. REQUIRES an
  // entry with so many, or more than longest_key.
  bool next_apart(std::size_t letters);

  WordEntry entry() const;
  std::string_view key() const { return {key_.data(), key_size_}; }
  std::size_t shared() const { return shared_; }  // bytes of the key that are also the ones of the key before
  bool damaged() const { return damaged_; }

 private:
  friend class WordList;
  WordCursor(std::string_view index, std::string_view data, std::uint32_t place, std::uint32_t end);

  bool number(std::uint32_t& number);
  bool letters(std::string_view& letters);
  bool read_key(std::size_t apart);
  bool read_entry(std::size_t apart);
  void pass_blocks(std::string_view beginning);
  bool block_begins_with(std::uint32_t block, std::string_view beginning) const;

  std::string_view index_, data_, rest_;
  std::uint32_t place_, end_;  // of entries in the list
  std::array<char, longest_key> key_;
  std::size_t key_size_ = 0;
  std::size_t shared_ = 0;
  bool damaged_ = false;
  std::string_view written_;
  std::uint32_t articles_ = 0, newest_day_ = 0;
};

class WordList {
 public:
  static constexpr std::uint32_t block_entries = 32;

  WordList() = default;

  // Nothing when the bytes are no list.
  static std::optional<WordList> parse(std::string_view bytes);

  std::uint32_t size() const { return entries_; }
  std::uint32_t blocks() const { return blocks_; }
  std::uint32_t newest_day() const { return newest_day_; }
  std::uint32_t most_articles(std::uint32_t block) const;

  WordCursor all() const { return from(0); }
  WordCursor from(std::uint32_t block) const;  // to the end of the list
  WordCursor in(std::uint32_t block) const;    // to the end of the block

  // The block in which the key is, or would be.
  std::uint32_t block_of(std::string_view key) const;

  // Articles that have the word; 0 when the list does not know it.
  std::uint32_t articles(std::string_view key) const;

 private:
  std::uint32_t entries_ = 0, blocks_ = 0, newest_day_ = 0;
  std::string_view index_, data_;
};

}  // namespace fihris
