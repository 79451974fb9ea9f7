// All forms of one word, and a store that remembers them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/english_stemmer.h"
#include "common/analysis/light_stemmer.h"
#include "common/analysis/token.h"

namespace fihris {

inline constexpr std::size_t max_alternatives = max_readings;  // stems, or roots, of one word

struct WordForms {
  std::string_view exact;
  std::string_view folded;
  std::span<const std::string_view> stems;
  std::span<const std::string_view> roots;
  WordKind kind = WordKind::arabic;
  bool is_stop_word = false;
  bool is_question_word = false;
  std::uint32_t number = 0;  // of the word, in the order in which words were met, from 1; never given twice
  bool has_context = false;  // its neighbours may give it further stems: a compound, an abbreviation, a day
};

// Texts repeat their words: nineteen of twenty are found here, at the price of a hash, and only new ones are analysed.
// It forgets all of them when there are too many, and only between texts. Not for two threads at once.
class WordStore {
 public:
  WordStore();

  // Call before a text: from here on, nothing that forms_of() returned earlier may be used if it returns true.
  bool begin_text();

  // Valid until begin_text() returns true. `exact` is copied.
  const WordForms& forms_of(std::string_view exact, WordKind kind);

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t index = 0;  // of the word, counted from 1; 0: free
  };

  void clear();
  void grow();
  std::string_view keep(std::string_view text);
  std::span<const std::string_view> keep(std::span<const std::string_view> views);
  WordForms analyze(std::string_view exact, WordKind kind);
  void keep_only(WordForms& forms, std::string_view stem);
  void add_arabic_forms(WordForms& forms);
  void add_readings(WordForms& forms, std::span<const Reading> readings);

  EnglishStemmer english_;
  std::deque<WordForms> words_;
  std::vector<Slot> slots_;
  std::deque<std::string> texts_;                    // blocks of characters, never moved
  std::deque<std::vector<std::string_view>> views_;  // blocks of stems and roots, never moved
  std::string scratch_;
  std::uint32_t last_number_ = 0;
};

}  // namespace fihris
