#include "indexer/pages/text_measures.h"

#include <algorithm>
#include <set>

#include "indexer/readers/control_characters.h"
#include "indexer/spelling.h"

namespace fihris {
namespace {

bool is_word_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

// Length of the character that begins the text when it is one of: « » · ، ؛ ؟, quotation marks, dashes, bullets,
// ellipsis and the replacement character; 0 when it is none. Every byte of a page comes by here.
std::size_t punctuation_at(std::string_view text) {
  if ((text.front() & 0x80) == 0 || text.size() < 2) return 0;
  switch (text.front()) {
    case '\xC2': return text[1] == '\xAB' || text[1] == '\xBB' || text[1] == '\xB7' ? 2 : 0;
    case '\xD8': return text[1] == '\x8C' || text[1] == '\x9B' || text[1] == '\x9F' ? 2 : 0;
    case '\xE2': return text.size() > 2 && text[1] == '\x80' && text[2] >= '\x90' && text[2] <= '\xBF' ? 3 : 0;
    case '\xEF': return text.starts_with("\uFFFD") ? 3 : 0;
    default: return 0;
  }
}

// The same for blanks: ASCII ones, no-break, thin and ideographic spaces, zero-width marks, line separators.
std::size_t blank_at(std::string_view text) {
  const char c = text.front();
  if ((c & 0x80) == 0) return c == ' ' || (c >= '\t' && c <= '\r') ? 1 : 0;
  if (text.size() < 2 || (c != '\xC2' && c != '\xE2' && c != '\xE3')) return 0;
  if (c == '\xC2') return text[1] == '\xA0' ? 2 : 0;
  if (text.size() < 3 || text[1] != '\x80') return 0;
  if (c == '\xE3') return text[2] == '\x80' ? 3 : 0;
  const auto last = static_cast<unsigned char>(text[2]);
  const bool space = last <= 0x8B || last == 0x8E || last == 0x8F || last == 0xA8 || last == 0xA9 || last == 0xAF;
  return space ? 3 : 0;
}

}  // namespace

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  while (!text.empty()) {
    std::size_t length = blank_at(text);
    if (length > 0) {
      inside = false;
    } else if (!inside && (length = punctuation_at(text)) == 0 && is_word_byte(text.front())) {
      inside = true;
      ++words;
    }
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return words;
}

std::string folded_blanks(std::string_view text) {
  const std::string clean = without_controls(text);
  std::string folded;
  folded.reserve(clean.size());
  for (std::string_view rest = clean; !rest.empty();) {
    const std::size_t blank = blank_at(rest);
    if (blank == 0) folded += rest.front();
    if (blank > 0 && !folded.empty() && folded.back() != ' ') folded += ' ';
    rest.remove_prefix(std::max<std::size_t>(blank, 1));
  }
  if (folded.ends_with(' ')) folded.pop_back();
  return folded;
}

std::vector<std::string> plain_words(std::string_view text) {
  std::vector<std::string> words(1);
  const std::string plain = plain_spelling(text);
  for (std::string_view rest = plain; !rest.empty();) {
    const std::size_t mark = std::max(blank_at(rest), punctuation_at(rest));
    const bool ends = mark > 0 || !is_word_byte(rest.front());
    if (ends && !words.back().empty()) words.emplace_back();
    if (!ends) words.back() += rest.front();
    rest.remove_prefix(std::max<std::size_t>(mark, 1));
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

double shared_words(std::string_view part, std::string_view whole) {
  const std::vector<std::string> wanted = plain_words(part);
  const std::vector<std::string> known = plain_words(whole);
  const std::set<std::string_view> set(known.begin(), known.end());
  const auto shared = std::ranges::count_if(wanted, [&](const std::string& word) { return set.contains(word); });
  return wanted.empty() ? 0 : static_cast<double>(shared) / static_cast<double>(wanted.size());
}

}  // namespace fihris
