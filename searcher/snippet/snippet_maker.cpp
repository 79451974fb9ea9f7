#include "searcher/snippet/snippet_maker.h"

#include <algorithm>
#include <utility>

#include "searcher/snippet/passage.h"

namespace fihris {
namespace {

// A page that asks for more wants the article.
constexpr std::size_t max_snippet_bytes = 8192;

std::span<const MarkedWord> words_within(const std::vector<MarkedWord>& words, ByteRange range) {
  const auto begin =
      std::find_if(words.begin(), words.end(), [&](const MarkedWord& word) { return word.bytes.begin >= range.begin; });
  const auto end = std::find_if(begin, words.end(), [&](const MarkedWord& word) { return word.bytes.end > range.end; });
  return {begin, end};
}

// Paragraphs become one line; byte positions stay.
std::string in_one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char byte) { return byte == '\n' || byte == '\r' || byte == '\t'; }, ' ');
  return line;
}

std::vector<ByteRange> shifted(std::vector<ByteRange> ranges, std::uint32_t by) {
  for (ByteRange& range : ranges) range = {range.begin - by, range.end - by};
  return ranges;
}

MarkedText marked_passage(std::string_view text, const std::vector<MarkedWord>& words, ByteRange range) {
  std::vector<ByteRange> marks = shifted(to_ranges(words_within(words, range)), range.begin);
  return {in_one_line(text.substr(range.begin, range.size())), std::move(marks), range.begin > 0,
          range.end < text.size()};
}

// The words of the query that the passages show.
WordSet words_in(const std::vector<MarkedWord>& words, const std::vector<ByteRange>& passages) {
  WordSet shown = 0;
  for (const ByteRange& passage : passages)
    for (const MarkedWord& word : words_within(words, passage)) shown |= word.words;
  return shown;
}

// The best passage, then that which shows most of the words that are still missing, and so on.
std::vector<ByteRange> passages(std::string_view text, std::span<const Token> tokens,
                                const std::vector<MarkedWord>& words, std::size_t max_bytes, std::size_t count) {
  std::vector<ByteRange> chosen;
  std::vector<MarkedWord> missing = words;
  while (chosen.size() < count && (chosen.empty() || !missing.empty())) {
    chosen.push_back(best_passage(text, tokens, missing, max_bytes));
    const WordSet shown = words_in(words, chosen);
    std::erase_if(missing, [&](const MarkedWord& word) { return (word.words & ~shown) == 0; });
  }
  return chosen;
}

// Those that overlap become one.
std::vector<ByteRange> in_order(std::vector<ByteRange> ranges) {
  std::sort(ranges.begin(), ranges.end(), [](ByteRange a, ByteRange b) { return a.begin < b.begin; });
  std::vector<ByteRange> apart;
  for (const ByteRange& range : ranges) {
    if (!apart.empty() && range.begin <= apart.back().end) {
      apart.back().end = std::max(apart.back().end, range.end);
    } else {
      apart.push_back(range);
    }
  }
  return apart;
}

}  // namespace

MarkedText SnippetMaker::mark_all(std::string_view text) {
  return {std::string(text), to_ranges(highlighter_.find(analyzer_.analyze(text))), false, false};
}

MarkedText SnippetMaker::best_snippet(std::string_view text, std::size_t max_bytes) {
  const std::span<const Token> tokens = analyzer_.analyze(text);
  const std::vector<MarkedWord>& words = highlighter_.find(tokens);
  return marked_passage(text, words, best_passage(text, tokens, words, std::min(max_bytes, max_snippet_bytes)));
}

std::vector<MarkedText> SnippetMaker::fragments(std::string_view text, std::size_t max_bytes, std::size_t count) {
  const std::span<const Token> tokens = analyzer_.analyze(text);
  const std::vector<MarkedWord>& words = highlighter_.find(tokens);
  const std::size_t bytes = std::min(max_bytes, max_snippet_bytes);
  std::vector<ByteRange> ranges = passages(text, tokens, words, bytes, 1);
  if (words_in(words, ranges) != words_in(words, {{0, static_cast<std::uint32_t>(text.size())}}))
    ranges = passages(text, tokens, words, bytes / std::max<std::size_t>(1, count), count);
  std::vector<MarkedText> fragments;
  for (const ByteRange& range : in_order(std::move(ranges))) fragments.push_back(marked_passage(text, words, range));
  return fragments;
}

}  // namespace fihris
