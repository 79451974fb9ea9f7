// What was meant by one word of a query, or by two.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/suggest/candidates.h"
#include "searcher/suggest/dictionaries.h"
#include "searcher/suggest/query_words.h"

namespace fihris {

enum class CorrectionReason : std::uint8_t {
  spelling,         // محدثات: محادثات
  missing_space,    // مجلسالأمن: مجلس الأمن
  extra_space,      // محاد ثات: محادثات
  arabic_keyboard,  // hgsghl: السلام, typed while the keyboard was a Latin one
  latin_keyboard,   // لخخلمث: google
  arabizi,          // ma7adathat: محادثات
};

struct Fix {
  std::string text;   // as the index writes it most often
  double likely = 0;  // likelihood()
  CorrectionReason reason = CorrectionReason::spelling;
};

// From so many articles on a word is not taken for a misspelt one.
std::uint64_t frequent_from(std::uint64_t articles_of_the_index);

class WordCorrector {
 public:
  // The dictionaries must outlive it.
  explicit WordCorrector(const Dictionaries& dictionaries) : dictionaries_(dictionaries) {}

  // Nothing when the word is frequent, or likelier to be meant as it is. Unless the search found nothing, a
  // word that the lexicon knows is taken for another only when that is quite certain, and never for another form of
  // itself, which a search finds anyway.
  std::optional<Fix> fix(const TypedWord& word, Analyzer& analyzer, bool found_nothing) const;

  // The same for a piece of ASCII, which may be Arabic from another keyboard or in Latin letters. `word`: when it is
  // one.
  std::optional<Fix> fix_ascii(std::string_view piece, const TypedWord* word, Analyzer& analyzer) const;

  // Two words with a space between them that make one.
  std::optional<Fix> join(const TypedWord& first, const TypedWord& second) const;

 private:
  bool is_frequent(const TypedWord& word) const;
  std::optional<Fix> respelled(const std::string& key, Cost most) const;
  std::optional<Fix> parted(const std::string& key) const;
  std::optional<Fix> on_latin_keys(const TypedWord& word) const;
  std::optional<Fix> on_arabic_keys(std::string_view piece, Analyzer& analyzer) const;
  std::optional<Fix> from_arabizi(std::string_view piece) const;
  double together(const std::string& first, const std::string& second) const;

  const Dictionaries& dictionaries_;
};

}  // namespace fihris
