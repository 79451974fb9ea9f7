#include "searcher/suggest/prefix_search.h"

#include <doctest/doctest.h>

#include "common/index/packed_text.h"
#include "tests/searcher/suggest/written_dictionary.h"

namespace fihris {
namespace {

using test::DictionaryWords;
using test::WrittenDictionary;
using Strings = std::vector<std::string>;

Strings found(const Dictionaries& dictionaries, std::string_view prefix, std::size_t most) {
  Strings words;
  for (const PrefixHit& hit : find_by_prefix(dictionaries.words(), prefix, most))
    words.push_back(unpack(hit.written) + " " + std::to_string(hit.articles));
  return words;
}

// The number in letters: tokens are of letters or digits alone.
std::string word_of(std::uint32_t number) {
  std::string word = "w";
  for (const char digit : std::to_string(number)) word += static_cast<char>(digit - '0' + 'a');
  return word;
}

TEST_CASE("the most frequent words come first, and no more than are wanted") {
  const WrittenDictionary index({{{{"aa", 1}, {"ab", 3}, {"ac", 2}, {"b", 9}}}});
  CHECK(found(index.open(), "a", 2) == Strings{"ab 3", "ac 2"});
  CHECK(found(index.open(), "", 1) == Strings{"b 9"});
  CHECK(found(index.open(), "c", 5).empty());
  CHECK(found(index.open(), "a", 0).empty());
}

TEST_CASE("a word of new articles is worth one of up to twice as many old ones") {
  const WrittenDictionary index({{{{"aa", 10, 1000}, {"ab", 6, 2000}, {"ac", 21, 1000}}}});
  CHECK(found(index.open(), "a", 3) == Strings{"ac 21", "ab 6", "aa 10"});
}

TEST_CASE("what several lists have is summed up") {
  const WrittenDictionary index({{{{"aa", 4}, {"ab", 3}}}, {{{"ab", 3}}}});
  CHECK(found(index.open(), "a", 2) == Strings{"ab 6", "aa 4"});
}

TEST_CASE("blocks that are passed over hide nothing better") {
  DictionaryWords words;
  for (std::uint32_t i = 0; i < 5000; ++i) words.push_back({word_of(i), i * 7919 % 5003});
  const WrittenDictionary index({{words}});
  const auto hits = find_by_prefix(index.open().words(), "wb", 5);
  std::uint64_t most = 0;
  for (const auto& word : words)
    if (word.written.starts_with("wb")) most = std::max<std::uint64_t>(most, word.articles);
  REQUIRE(hits.size() == 5);
  CHECK(hits.front().articles == most);
}

}  // namespace
}  // namespace fihris
