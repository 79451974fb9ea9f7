// Counts the words of a batch of articles, and the phrases of their titles, for the dictionary of a segment.
//
//   DictionaryBuilder dictionary;
//   dictionary.begin_article(article.date);
//   dictionary.add_title(title, analyzer.analyze(title));
//   dictionary.add_text(analyzer.analyze(text));
//   write_file(folder / dictionary_name, dictionary.finish());
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/analysis/token.h"
#include "common/base/date.h"

namespace fihris {

// A phrase has two to four words, with nothing but a space between them, and none but meaningful words at its ends:
// «مجلس الأمن», «محادثات السلام في عمان».
inline constexpr std::size_t longest_phrase = 4;

// Not for two threads at once.
class DictionaryBuilder {
 public:
  void begin_article(std::optional<Date> date);
  void add_title(std::string_view title, std::span<const Token> tokens);
  void add_text(std::span<const Token> tokens);

  // The dictionary of all articles so far, as dictionary_file.h has it; begins anew.
  std::string finish();

 private:
  struct Count {
    std::uint32_t last_article = 0;  // so that an article counts once
    std::uint32_t articles = 0;
    std::uint32_t newest_day = 0;
    std::vector<std::pair<std::string, std::uint32_t>> written;  // the forms, and how many articles begin with them
  };
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  using Counts = std::unordered_map<std::string, Count, Hash, std::equal_to<>>;

  void count(Counts& counts, std::string_view folded, std::string_view written);
  void add_phrases_at(std::string_view title, std::span<const Token> tokens);
  static void write(const Counts& counts, class WordListWriter& list);

  std::uint32_t article_ = 0;
  std::uint32_t day_ = 0;
  Counts words_, phrases_;
  std::string folded_, written_;  // of the phrase that grows
};

}  // namespace fihris
