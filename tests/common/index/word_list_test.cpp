#include "common/index/word_list.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace fihris {
namespace {

// "w0000" to "w0999", each with as many articles as its number.
std::string thousand_words() {
  WordListWriter writer;
  for (std::uint32_t i = 0; i < 1000; ++i) {
    const std::string number = std::to_string(i);
    const std::string key = "w" + std::string(4 - number.size(), '0') + number;
    writer.add({key, i % 2 == 0 ? key : "W" + number, i, i + 1});
  }
  return writer.finish();
}

std::vector<std::string> keys_of(WordCursor at) {
  std::vector<std::string> keys;
  while (at.next()) keys.emplace_back(at.key());
  return keys;
}

TEST_CASE("what is written is read again, in its order") {
  WordListWriter writer;
  writer.add({"ab", "ab", 3, 19'000});
  writer.add({"abc", "ABC", 70'000, 0});
  writer.add({"b", "b", 1, 20'000});
  const std::string bytes = writer.finish();
  const auto list = WordList::parse(bytes);
  REQUIRE(list);
  CHECK(list->size() == 3);
  CHECK(list->newest_day() == 20'000);
  CHECK(list->most_articles(0) == 70'000);
  WordCursor at = list->all();
  REQUIRE(at.next());
  REQUIRE(at.next());
  CHECK(at.entry().key == "abc");
  CHECK(at.entry().written == "ABC");
  CHECK(at.entry().articles == 70'000);
  CHECK(at.entry().newest_day == 0);
  CHECK(at.shared() == 2);
  REQUIRE(at.next());
  CHECK(at.entry().written == "b");
  CHECK(at.shared() == 0);
  CHECK_FALSE(at.next());
  CHECK_FALSE(at.damaged());
}

TEST_CASE("an empty list has no entry") {
  const std::string bytes = WordListWriter().finish();
  const auto list = WordList::parse(bytes);
  REQUIRE(list);
  CHECK(list->articles("a") == 0);
  CHECK_FALSE(list->all().next());
}

TEST_CASE("a word is found in its block") {
  const std::string bytes = thousand_words();
  const WordList list = WordList::parse(bytes).value();
  CHECK(list.blocks() == 32);
  CHECK(list.articles("w0000") == 0);
  CHECK(list.articles("w0031") == 31);
  CHECK(list.articles("w0032") == 32);
  CHECK(list.articles("w0999") == 999);
  CHECK(list.articles("w1000") == 0);
  CHECK(list.articles("a") == 0);
  CHECK(list.most_articles(1) == 63);
  CHECK(keys_of(list.in(31)).size() == 8);
  CHECK(keys_of(list.from(30)).size() == 40);
}

TEST_CASE("what a key shares with the one before is told across blocks too") {
  const std::string bytes = thousand_words();
  WordCursor at = WordList::parse(bytes).value().all();
  for (int i = 0; i <= 32; ++i) REQUIRE(at.next());
  CHECK(at.key() == "w0032");
  CHECK(at.shared() == 4);
}

TEST_CASE("all that begins alike is passed over, inside a block and across many") {
  const std::string bytes = thousand_words();
  WordCursor at = WordList::parse(bytes).value().all();
  REQUIRE(at.next());
  REQUIRE(at.next_apart(4));
  CHECK(at.key() == "w0010");
  CHECK(at.shared() == 3);
  REQUIRE(at.next_apart(3));
  CHECK(at.key() == "w0100");
  CHECK(at.shared() == 2);
  CHECK_FALSE(at.next_apart(1));
  CHECK_FALSE(at.damaged());
}

TEST_CASE("what is no list is refused, and a cut one ends early") {
  CHECK_FALSE(WordList::parse(""));
  CHECK_FALSE(WordList::parse(std::string(12, '\xFF')));
  const std::string bytes = thousand_words();
  const std::string cut = bytes.substr(0, bytes.size() - 100);
  WordCursor at = WordList::parse(cut).value().all();
  while (at.next()) {
  }
  CHECK(at.damaged());
}

}  // namespace
}  // namespace fihris
