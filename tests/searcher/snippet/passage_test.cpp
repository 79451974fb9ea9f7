#include "searcher/snippet/passage.h"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

namespace fihris {
namespace {

// Words of a text in Latin letters, cut at everything else.
std::vector<Token> tokens_of(std::string_view text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  std::vector<Token> tokens;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    if (!is_letter(text[at])) continue;
    const std::uint32_t begin = at;
    while (at < text.size() && is_letter(text[at])) ++at;
    tokens.push_back({{begin, at}, text.substr(begin, at - begin), text.substr(begin, at - begin), {}, {}});
  }
  return tokens;
}

// The words that are upper-case, each letter a word of the query: A the first, B the second …
std::vector<MarkedWord> matches_of(const std::vector<Token>& tokens) {
  std::vector<MarkedWord> words;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const char letter = tokens[i].folded.front();
    if (letter < 'A' || letter > 'Z') continue;
    words.push_back({i, tokens[i].bytes, WordSet{1} << (letter - 'A'), 1.0F});
  }
  return words;
}

std::string passage(const std::string& text, std::size_t max_bytes) {
  const std::vector<Token> tokens = tokens_of(text);
  const std::vector<MarkedWord> words = matches_of(tokens);
  const ByteRange range = best_passage(text, tokens, words, max_bytes);
  return text.substr(range.begin, range.size());
}

TEST_CASE("a text that fits is shown whole") {
  CHECK(passage("one A two.", 100) == "one A two.");
  CHECK(passage("", 10).empty());
}

TEST_CASE("distinct words count more than repeats") {
  CHECK(passage("A A A A x x x x x x x x A B", 8).ends_with("A B"));
}

TEST_CASE("words in the order of the query count more than apart") {
  CHECK(passage("B xxx A yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy A B zzz", 7).find("A B") != std::string::npos);
}

TEST_CASE("the earliest of equal passages is shown") {
  CHECK(passage("A one A two", 5) == "A one");
}

TEST_CASE("it begins at the sentence of the first match when there is room") {
  CHECK(passage("first words here. Some A follows now and later on. end", 30) == "Some A follows now and later");
}

TEST_CASE("it begins at a word when the sentence is too long") {
  const std::string shown = passage("these are many small words before A and many more after it", 24);
  CHECK(shown.find('A') != std::string::npos);
  CHECK(shown == "before A and many more");
}

TEST_CASE("near the end of the text the room is used before the match") {
  CHECK(passage("aaaa bbbb cccc dddd eeee A", 16) == "cccc dddd eeee A");
}

TEST_CASE("without a match the beginning is shown") {
  CHECK(passage("one two three four", 9) == "one two");
}

TEST_CASE("a word longer than the passage is cut before a code point") {
  const std::string text = "\u0628\u0628\u0628\u0628";
  const std::vector<Token> tokens{{{0, 8}, text, text, {}, {}}};
  CHECK(best_passage(text, tokens, {}, 5) == ByteRange{0, 4});
}

TEST_CASE("any text gives a passage on word borders within the limit") {
  std::mt19937 random(3);
  static constexpr std::string_view letters = "aaaaabcABC  ..\n,";
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (auto length = random() % 120; length > 0; --length) text += letters[random() % letters.size()];
    const std::size_t max_bytes = 20 + random() % 60;
    const std::vector<Token> tokens = tokens_of(text);
    const std::vector<MarkedWord> words = matches_of(tokens);
    CAPTURE(text);
    CAPTURE(max_bytes);
    const ByteRange range = best_passage(text, tokens, words, max_bytes);
    CHECK(range.begin <= range.end);
    CHECK(range.end <= text.size());
    const bool longest_fits =
        std::all_of(tokens.begin(), tokens.end(), [&](const Token& t) { return t.bytes.size() <= max_bytes; });
    if (!longest_fits) continue;
    CHECK(range.size() <= max_bytes);
    for (const Token& token : tokens) {
      const bool cut = (range.begin > token.bytes.begin && range.begin < token.bytes.end) ||
                       (range.end > token.bytes.begin && range.end < token.bytes.end);
      CHECK(!cut);
    }
    if (!words.empty()) {
      CHECK(std::any_of(words.begin(), words.end(), [&](const MarkedWord& word) {
        return word.bytes.begin >= range.begin && word.bytes.end <= range.end;
      }));
    }
  }
}

}  // namespace
}  // namespace fihris
