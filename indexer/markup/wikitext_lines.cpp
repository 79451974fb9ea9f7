#include "indexer/markup/wikitext_lines.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace fihris {
namespace {

using namespace std::string_view_literals;

struct Line {
  std::string text;
  std::size_t level = 0;  // of a heading; 0: none
};

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  return begin == text.npos ? ""sv : text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// How many = stand on both sides.
std::size_t heading_level(std::string_view line) {
  const std::size_t before = std::min(line.find_first_not_of('='), line.size());
  const std::size_t after = line.size() - std::min(line.find_last_not_of('=') + 1, line.size());
  return line.size() > before + after ? std::min({before, after, std::size_t{6}}) : 0;
}

// What a pair of round brackets holds, when it says nothing: blanks and marks that separated what has gone.
std::size_t empty_brackets_length(std::string_view text) {
  if (!text.starts_with('(')) return 0;
  std::size_t i = 1;
  while (i < text.size() && i < 40) {
    if (text[i] == ')') return i + 1;
    const std::size_t mark = text.substr(i).starts_with("،") || text.substr(i).starts_with("؛")
                                 ? 2
                                 : (" ,;:/"sv.find(text[i]) != std::string_view::npos ? 1 : 0);
    if (mark == 0) return 0;
    i += mark;
  }
  return 0;
}

// Single blanks, no empty brackets.
std::string tidied(std::string_view line) {
  std::string tidy;
  for (std::size_t i = 0; i < line.size();) {
    if (const std::size_t brackets = empty_brackets_length(line.substr(i))) {
      i += brackets;
      if (tidy.ends_with(' ')) tidy.pop_back();
      continue;
    }
    const char c = line[i] == '\t' ? ' ' : line[i];
    if (c != ' ' || (!tidy.empty() && !tidy.ends_with(' '))) tidy += c;
    ++i;
  }
  while (tidy.ends_with(' ')) tidy.pop_back();
  return tidy;
}

Line read_line(std::string_view line) {
  line = trimmed(line);
  if (line.find_first_not_of('=') == line.npos) return {};
  if (const std::size_t level = heading_level(line))
    return {tidied(trimmed(line.substr(level, line.size() - 2 * level))), level};
  if (line.starts_with("----")) line.remove_prefix(std::min(line.find_first_not_of('-'), line.size()));
  line.remove_prefix(std::min(line.find_first_not_of("*#:; \t"), line.size()));
  return {tidied(line), 0};
}

// A heading says nothing when another of its level or above follows at once, or the end.
void take_off_empty_headings(std::vector<Line>& lines, std::size_t next_level) {
  while (!lines.empty() && lines.back().level >= next_level && lines.back().level > 0) lines.pop_back();
}

}  // namespace

std::string clean_wiki_lines(std::string_view text) {
  std::vector<Line> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    Line line = read_line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.text.empty()) continue;
    if (line.level > 0) take_off_empty_headings(lines, line.level);
    lines.push_back(std::move(line));
  }
  take_off_empty_headings(lines, 1);
  std::string clean;
  for (const Line& line : lines) clean += (clean.empty() ? "" : "\n") + line.text;
  return clean;
}

}  // namespace fihris
