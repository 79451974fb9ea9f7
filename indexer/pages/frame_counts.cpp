#include "indexer/pages/frame_counts.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "common/base/hash.h"
#include "indexer/pages/text_measures.h"
#include "indexer/spelling.h"

namespace fihris {
namespace {

constexpr std::size_t most_lines = 4'096;  // of one source
constexpr std::size_t most_saved = 1'024;
constexpr std::uint32_t most_pages = 2'048;  // then all counts are halved, so that a new design is learnt soon
constexpr std::uint32_t fewest_pages = 4;    // three others and its own
constexpr std::size_t longest_label = 20;    // words; longer lines are prose
constexpr std::uint32_t label_percent = 4;
constexpr std::uint32_t prose_percent = 30;
constexpr std::size_t most_lines_of_text = 20'000;

std::uint64_t first_bytes(std::string_view data) {
  const std::string hash = hash_bytes(data);
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < 8; ++i) value = value << 8 | static_cast<unsigned char>(hash[i]);
  return value;
}

// Spelling and blanks do not matter, and digits neither: «التعليقات (12)» is one line on all pages.
std::uint64_t line_hash(std::string_view line) {
  std::string plain = plain_spelling(line);
  std::erase_if(plain, [](char c) { return c >= '0' && c <= '9'; });
  return plain.empty() ? 0 : first_bytes(plain);
}

std::set<std::uint64_t> hashes_of(std::string_view text) {
  std::set<std::uint64_t> hashes;
  while (!text.empty() && hashes.size() < most_lines_of_text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (const std::uint64_t hash = line_hash(text.substr(0, end)); hash != 0) hashes.insert(hash);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return hashes;
}

// Takes a number and what ends it off the text.
template <typename Number>
bool take(std::string_view& text, Number& number, int base, char end) {
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (error != std::errc()) return false;
  text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
  if (text.empty()) return end == ' ';
  if (text.front() != end) return false;
  text.remove_prefix(1);
  return true;
}

}  // namespace

void FrameCounts::add(std::string_view article_id, std::string_view text) {
  const auto article = static_cast<std::uint32_t>(first_bytes(article_id));
  ++pages_;
  for (const std::uint64_t hash : hashes_of(text)) {
    Seen& seen = lines_[hash];
    if (seen.pages > 0 && seen.last_article == article) continue;
    ++seen.pages;
    seen.last_article = article;
  }
  if (lines_.size() > most_lines) forget_rare_lines();
  if (pages_ >= most_pages) halve();
}

bool FrameCounts::is_frame(std::string_view line) const {
  const auto found = lines_.find(line_hash(line));
  if (found == lines_.end() || found->second.pages < fewest_pages) return false;
  const std::uint32_t percent = count_words(line) > longest_label ? prose_percent : label_percent;
  return 100 * std::uint64_t{found->second.pages} > percent * std::uint64_t{pages_};
}

void FrameCounts::forget_rare_lines() {
  for (std::uint32_t rare = 1; lines_.size() > most_lines / 2; ++rare)
    std::erase_if(lines_, [&](const auto& line) { return line.second.pages <= rare; });
}

void FrameCounts::halve() {
  pages_ /= 2;
  for (auto& [hash, seen] : lines_) seen.pages /= 2;
  std::erase_if(lines_, [](const auto& line) { return line.second.pages == 0; });
}

std::string FrameCounts::save() const {
  std::vector<std::pair<std::uint64_t, Seen>> kept;
  for (const auto& [hash, seen] : lines_)
    if (seen.pages > 1) kept.emplace_back(hash, seen);
  std::ranges::sort(kept, [](const auto& a, const auto& b) {
    return a.second.pages != b.second.pages ? a.second.pages > b.second.pages : a.first < b.first;
  });
  kept.resize(std::min(kept.size(), most_saved));
  std::string text = std::to_string(pages_);
  for (const auto& [hash, seen] : kept) text += fmt::format(" {:x}:{}:{:x}", hash, seen.pages, seen.last_article);
  return text;
}

std::optional<FrameCounts> FrameCounts::load(std::string_view text) {
  FrameCounts counts;
  if (!take(text, counts.pages_, 10, ' ') || counts.pages_ >= most_pages) return std::nullopt;
  while (!text.empty()) {
    std::uint64_t hash = 0;
    Seen seen;
    if (!take(text, hash, 16, ':') || !take(text, seen.pages, 10, ':') || !take(text, seen.last_article, 16, ' '))
      return std::nullopt;
    if (seen.pages > counts.pages_ || counts.lines_.size() >= most_saved) return std::nullopt;
    counts.lines_[hash] = seen;
  }
  return counts;
}

}  // namespace fihris
