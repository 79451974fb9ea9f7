#include "searcher/match/words_together.h"

#include <algorithm>
#include <map>
#include <random>

#include <doctest/doctest.h>

namespace fihris {
namespace {

using Text = std::vector<int>;  // words by their numbers

// Of each word, where it stands in the texts: document 1 is the first one.
std::vector<PositionList> lists_of(const std::vector<Text>& texts, const Text& words) {
  std::vector<PositionList> lists;
  for (const int word : words) {
    PositionChunkWriter writer;
    for (std::size_t document = 0; document < texts.size(); ++document) {
      std::vector<std::uint32_t> positions;
      for (std::size_t i = 0; i < texts[document].size(); ++i)
        if (texts[document][i] == word) positions.push_back(static_cast<std::uint32_t>(i + 1));
      if (!positions.empty()) writer.add(static_cast<std::uint32_t>(document + 1), positions);
    }
    lists.emplace_back();
    if (writer.bytes() > 0) lists.back().add(writer.take());
  }
  return lists;
}

bool is_in_row(const Text& text, const Text& words) {
  return std::search(text.begin(), text.end(), words.begin(), words.end()) != text.end();
}

bool is_near(const Text& text, const Text& words, std::size_t span) {
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    const auto first = text.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = text.begin() + static_cast<std::ptrdiff_t>(std::min(text.size(), begin + span));
    if (std::ranges::all_of(words, [&](int word) { return std::find(first, last, word) != last; })) return true;
  }
  return false;
}

Text random_text(std::mt19937& random, std::size_t most) {
  Text text(1 + random() % most);
  for (int& word : text) word = static_cast<int>(random() % 5);
  return text;
}

}  // namespace

TEST_CASE("words stand in a row where each follows the one before it") {
  const std::vector<Text> texts{{1, 2, 3}, {2, 1, 3}, {1, 0, 2}, {0, 1, 2}};
  CHECK(documents_in_row(lists_of(texts, {1, 2}), nullptr) == Documents{1, 4});
  CHECK(documents_in_row(lists_of(texts, {1, 2, 3}), nullptr) == Documents{1});
  CHECK(documents_in_row(lists_of(texts, {1, 9}), nullptr).empty());
  CHECK(documents_in_row({}, nullptr).empty());
}

TEST_CASE("words are near each other that a stretch of so many words holds, in any order") {
  const std::vector<Text> texts{{1, 2}, {2, 0, 1}, {1, 0, 0, 2}};
  CHECK(documents_near(lists_of(texts, {1, 2}), 2, nullptr) == Documents{1});
  CHECK(documents_near(lists_of(texts, {1, 2}), 3, nullptr) == Documents{1, 2});
  CHECK(documents_near(lists_of(texts, {1, 2}), 4, nullptr) == Documents{1, 2, 3});
}

TEST_CASE("only the documents that are asked for are looked into") {
  const std::vector<Text> texts{{1, 2}, {1, 2}, {0}, {1, 2}};
  const Documents among{2, 3, 4};
  CHECK(documents_in_row(lists_of(texts, {1, 2}), &among) == Documents{2, 4});
  const Documents none;
  CHECK(documents_in_row(lists_of(texts, {1, 2}), &none).empty());
}

TEST_CASE("random words are found together where reading the texts finds them") {
  std::mt19937 random(5);
  for (int round = 0; round < 500; ++round) {
    std::vector<Text> texts;
    for (int i = 0; i < 12; ++i) texts.push_back(random_text(random, 12));
    const Text words = random_text(random, 4);
    const std::size_t span = words.size() + random() % 4;
    Documents in_row, near;
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
      if (is_in_row(texts[i], words)) in_row.push_back(i + 1);
      if (is_near(texts[i], words, span)) near.push_back(i + 1);
    }
    REQUIRE(documents_in_row(lists_of(texts, words), nullptr) == in_row);
    REQUIRE(documents_near(lists_of(texts, words), span, nullptr) == near);
  }
}

}  // namespace fihris
