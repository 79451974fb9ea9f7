// What a query asks for, as plain data: what the parser understood, before anything is looked up.
//
// A query is a list of clauses. Example: «+وزير -"قانون الانتخاب" =مدرسة» is three of them: a required word,
// an excluded phrase, and a word that must be spelled just so.
#pragma once

#include <string>
#include <vector>

namespace fihris {

enum class Presence { optional, required, excluded };

// A word with the forms under which the index may hold it. See Token for what each form is.
struct QueryWord {
  std::string written;  // the analyser's exact form
  std::string folded;
  std::vector<std::string> stems;  // best first
  std::vector<std::string> roots;
  std::vector<std::string> marks{};  // the harakat it was typed with, as vocal_marks() has them
  bool operator==(const QueryWord&) const = default;
};

// One word, or a phrase: words that must follow each other. Never without a word.
struct Clause {
  Presence presence = Presence::optional;
  bool exact = false;      // spelled just as written, instead of at any level
  bool is_phrase = false;  // was in quotation marks: no other form of the word will do, even of a single one
  std::vector<QueryWord> words;
  std::vector<std::vector<QueryWord>> synonyms{};  // of the user: words, or phrases, that count too, but less
  bool operator==(const Clause&) const = default;
};

// An empty tree matches nothing; one of excluded clauses only matches all other articles.
struct QueryTree {
  std::vector<Clause> clauses;
  bool operator==(const QueryTree&) const = default;
};

// For tests and for people who ask how a query was read: «+وزير -"قانون انتخاب" =مدرسة», words in their
// folded form, exact ones as written, synonyms after a bar: «سيارة|مركبة».
std::string to_string(const QueryTree& tree);

// As above with all levels: «وزير[stem وزير][root وزر]».
std::string to_detailed_string(const QueryTree& tree);

}  // namespace fihris
