#include "indexer/pages/text_measures.h"

#include <algorithm>
#include <array>
#include <set>

#include "common/text/utf8.h"
#include "indexer/readers/control_characters.h"
#include "indexer/spelling.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

// Marks that begin with these bytes are punctuation in what we read: «», “”, –, …, ،, ؛, ؟, •.
constexpr std::array punctuation{"«"sv, "»"sv, "“"sv, "”"sv, "‘"sv, "’"sv, "–"sv, "—"sv, "…"sv, "،"sv,
                                 "؛"sv, "؟"sv, "•"sv, "·"sv, "›"sv, "‹"sv, "\uFFFD"sv};
constexpr std::array blanks{"\u00A0"sv, "\u200E"sv, "\u200F"sv, "\u200B"sv, "\u202F"sv, "\u2009"sv, "\u2028"sv,
                            "\u2029"sv, "\u3000"sv};

bool is_word_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

template <std::size_t Size>
std::size_t mark_at(const std::array<std::string_view, Size>& marks, std::string_view text) {
  if ((text.front() & 0x80) == 0) return 0;
  for (const std::string_view mark : marks)
    if (text.starts_with(mark)) return mark.size();
  return 0;
}

std::size_t blank_at(std::string_view text) {
  const char c = text.front();
  if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v') return 1;
  return mark_at(blanks, text);
}

}  // namespace

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  while (!text.empty()) {
    std::size_t length = blank_at(text);
    if (length > 0) {
      inside = false;
    } else if (!inside && (length = mark_at(punctuation, text)) == 0 && is_word_byte(text.front())) {
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
    const std::size_t mark = std::max(blank_at(rest), mark_at(punctuation, rest));
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
