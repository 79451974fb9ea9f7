// The file "words" of a segment: the words of its articles, and the phrases of their titles. Only suggestions need it:
// a search does without, and so an index whose segments lack it, or have a damaged one, is searched like any other.
//
//   if (const auto dictionary = read_dictionary(segment_path(index, segment) / dictionary_name))
//     dictionary->words().articles(pack("مدرسه"));
//
// Layout: "FIHRISW1"; 16 bytes of checksum of all that follows; bytes of the list of words, in eight bytes, least
// significant first; this list; the list of phrases (word_list.h).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "common/index/word_list.h"

namespace fihris {

inline constexpr std::string_view dictionary_name = "words";

// Any number of threads may read it.
class Dictionary {
 public:
  // Throws IndexError that says what is wrong with the bytes.
  static Dictionary parse(std::string bytes);

  // Views that live as long as the dictionary.
  const WordList& words() const { return words_; }
  const WordList& phrases() const { return phrases_; }

  Dictionary(Dictionary&&) noexcept = default;
  Dictionary& operator=(Dictionary&&) noexcept = default;

 private:
  Dictionary() = default;

  std::unique_ptr<const std::string> bytes_;  // at one place, whoever moves the dictionary
  WordList words_, phrases_;
};

std::string encode_dictionary(const WordListWriter& words, const WordListWriter& phrases);

// Nothing for a file that is missing, cannot be read, or is damaged.
std::optional<Dictionary> read_dictionary(const std::filesystem::path& file);

// Every entry, in its order; "" for a sound file, else what is wrong. For `check`.
std::string problem_of_dictionary(const std::filesystem::path& file);

}  // namespace fihris
