#include "indexer/dictionary_builder.h"

#include <algorithm>

#include "common/index/dictionary_file.h"
#include "common/index/packed_text.h"

namespace fihris {
namespace {

// Letters in bytes of UTF-8: neither «و» nor what nobody could mean.
constexpr std::size_t shortest_word = 3, longest_word = 80;

bool is_word(const Token& token) {
  return token.kind != WordKind::number && token.folded.size() >= shortest_word &&
         token.folded.size() <= longest_word && token.exact.size() <= longest_word;
}

bool may_begin(const Token& token) {
  return is_word(token) && !token.is_stop_word;
}

bool may_end(const Token& token) {
  return !token.is_stop_word && token.folded.size() <= longest_word;
}

bool follows(std::string_view title, const Token& token, const Token& next) {
  return title.substr(token.bytes.end, next.bytes.begin - token.bytes.end) == " ";
}

std::uint32_t unsigned_day(Date date) {
  const auto days = std::chrono::sys_days(date).time_since_epoch().count();
  return days > 0 ? static_cast<std::uint32_t>(days) : 0;
}

const std::string& most_frequent(const std::vector<std::pair<std::string, std::uint32_t>>& written) {
  return std::max_element(written.begin(), written.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

}  // namespace

void DictionaryBuilder::begin_article(std::optional<Date> date) {
  ++article_;
  day_ = date ? unsigned_day(*date) : 0;
}

void DictionaryBuilder::count(Counts& counts, std::string_view folded, std::string_view written) {
  auto at = counts.find(folded);
  if (at == counts.end()) at = counts.emplace(folded, Count{}).first;
  Count& count = at->second;
  if (count.last_article == article_) return;
  count.last_article = article_;
  ++count.articles;
  count.newest_day = std::max(count.newest_day, day_);
  const auto form = std::find_if(count.written.begin(), count.written.end(),
                                 [&](const auto& known) { return known.first == written; });
  if (form == count.written.end()) {
    count.written.emplace_back(written, 1);
  } else {
    ++form->second;
  }
}

void DictionaryBuilder::add_text(std::span<const Token> tokens) {
  for (const Token& token : tokens)
    if (is_word(token)) count(words_, token.folded, token.exact);
}

void DictionaryBuilder::add_title(std::string_view title, std::span<const Token> tokens) {
  add_text(tokens);
  for (; tokens.size() > 1; tokens = tokens.subspan(1))
    if (may_begin(tokens.front())) add_phrases_at(title, tokens);
}

// All that begin with the first of the tokens.
void DictionaryBuilder::add_phrases_at(std::string_view title, std::span<const Token> tokens) {
  folded_ = tokens.front().folded;
  written_ = tokens.front().exact;
  for (std::size_t i = 1; i < std::min(tokens.size(), longest_phrase); ++i) {
    if (!follows(title, tokens[i - 1], tokens[i])) return;
    folded_.append(" ").append(tokens[i].folded);
    written_.append(" ").append(tokens[i].exact);
    if (std::max(folded_.size(), written_.size()) > longest_key) return;
    if (may_end(tokens[i])) count(phrases_, folded_, written_);
  }
}

void DictionaryBuilder::write(const Counts& counts, WordListWriter& list) {
  std::vector<std::pair<std::string, const Count*>> sorted;
  sorted.reserve(counts.size());
  for (const auto& [folded, count] : counts) sorted.emplace_back(pack(folded), &count);
  std::sort(sorted.begin(), sorted.end());
  for (const auto& [key, count] : sorted)
    list.add({key, pack(most_frequent(count->written)), count->articles, count->newest_day});
}

std::string DictionaryBuilder::finish() {
  WordListWriter words, phrases;
  write(words_, words);
  write(phrases_, phrases);
  *this = DictionaryBuilder();
  return encode_dictionary(words, phrases);
}

}  // namespace fihris
