#include "common/index/dictionary_file.h"

#include <utility>

#include "common/base/error.h"
#include "common/base/files.h"
#include "common/base/hash.h"

namespace fihris {
namespace {

constexpr std::string_view magic = "FIHRISW1";
constexpr std::size_t checksum_bytes = 16;
constexpr std::size_t size_bytes = 8;
constexpr std::size_t header_bytes = magic.size() + checksum_bytes;
constexpr std::uint64_t largest_dictionary = std::uint64_t{1} << 30U;

std::string size_field(std::uint64_t size) {
  std::string field;
  for (std::size_t i = 0; i < size_bytes; ++i) field += static_cast<char>(size >> 8 * i & 0xFFU);
  return field;
}

std::uint64_t size_in(std::string_view field) {
  std::uint64_t size = 0;
  for (std::size_t i = 0; i < size_bytes; ++i) size |= std::uint64_t{static_cast<unsigned char>(field[i])} << 8 * i;
  return size;
}

// What the checksum covers, after checking it.
std::string_view checked_body(std::string_view bytes) {
  if (!bytes.starts_with(magic)) throw IndexError("it does not begin as a dictionary does");
  if (bytes.size() < header_bytes + size_bytes) throw IndexError("it is cut");
  const std::string_view body = bytes.substr(header_bytes);
  if (bytes.substr(magic.size(), checksum_bytes) != hash_bytes(body)) throw IndexError("its checksum is wrong");
  return body;
}

WordList list_in(std::string_view bytes, const char* name) {
  if (const auto list = WordList::parse(bytes)) return *list;
  throw IndexError(std::string("its list of ") + name + " is damaged");
}

void require_order(const WordList& list, const char* name) {
  std::string last;
  WordCursor at = list.all();
  while (at.next()) {
    if (at.entry().key <= last) throw IndexError(std::string("its ") + name + " are not in order");
    last = at.entry().key;
  }
  if (at.damaged()) throw IndexError(std::string("its list of ") + name + " is damaged");
}

}  // namespace

Dictionary Dictionary::parse(std::string bytes) {
  Dictionary dictionary;
  dictionary.bytes_ = std::make_unique<const std::string>(std::move(bytes));
  std::string_view body = checked_body(*dictionary.bytes_);
  const std::uint64_t words = size_in(body);
  body.remove_prefix(size_bytes);
  if (words > body.size()) throw IndexError("it is cut");
  dictionary.words_ = list_in(body.substr(0, words), "words");
  dictionary.phrases_ = list_in(body.substr(words), "phrases");
  return dictionary;
}

std::string encode_dictionary(const WordListWriter& words, const WordListWriter& phrases) {
  const std::string list = words.finish();
  const std::string body = size_field(list.size()) + list + phrases.finish();
  return std::string(magic) + hash_bytes(body) + body;
}

std::optional<Dictionary> read_dictionary(const std::filesystem::path& file) {
  try {
    return Dictionary::parse(read_file(file, largest_dictionary));
  } catch (const Error&) {
    return std::nullopt;
  }
}

std::string problem_of_dictionary(const std::filesystem::path& file) {
  try {
    const Dictionary dictionary = Dictionary::parse(read_file(file, largest_dictionary));
    require_order(dictionary.words(), "words");
    require_order(dictionary.phrases(), "phrases");
    return "";
  } catch (const Error& error) {
    return error.what();
  }
}

}  // namespace fihris
