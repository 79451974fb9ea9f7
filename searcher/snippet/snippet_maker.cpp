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

}  // namespace

MarkedText SnippetMaker::mark_all(std::string_view text) {
  return {std::string(text), to_ranges(highlighter_.find(analyzer_.analyze(text))), false, false};
}

MarkedText SnippetMaker::best_snippet(std::string_view text, std::size_t max_bytes) {
  const std::span<const Token> tokens = analyzer_.analyze(text);
  const std::vector<MarkedWord>& words = highlighter_.find(tokens);
  const ByteRange range = best_passage(text, tokens, words, std::min(max_bytes, max_snippet_bytes));
  std::vector<ByteRange> marks = shifted(to_ranges(words_within(words, range)), range.begin);
  return {in_one_line(text.substr(range.begin, range.size())), std::move(marks), range.begin > 0,
          range.end < text.size()};
}

}  // namespace fihris
