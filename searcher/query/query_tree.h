// What a query asks for, as plain data: what the parser understood, before anything is looked up.
//
// A query is a list of clauses, and a clause may be a group, which is a list of its own. Example:
// «+وزير -"قانون الانتخاب" =مدرسة» is three clauses: a required word, an excluded phrase, and a word that must be
// spelled just so; in «مصر AND (غاز OR نفط)» the second of two required clauses is a group of two optional ones.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/date.h"

namespace fihris {

enum class Presence : std::uint8_t { optional, required, excluded };

// A word with the forms under which the index may hold it. See Token for what each form is.
struct QueryWord {
  std::string written;  // the analyser's exact form
  std::string folded;
  std::vector<std::string> stems;  // best first
  std::vector<std::string> roots;
  std::vector<std::string> marks{};  // the harakat it was typed with, as vocal_marks() has them
  bool operator==(const QueryWord&) const = default;
};

enum class ClauseKind : std::uint8_t {
  words,   // a word in any form, or words that must follow each other
  near,    // words that must stand near each other, in any order
  prefix,  // words that begin so
  fuzzy,   // words that are spelled nearly so
  filter,  // what is known of the article, besides its text
  group,   // a list of clauses
};

enum class FilterField : std::uint8_t { source, author, section, language, site, date };

// From one day to another, both of them included; without one it is open.
struct DateRange {
  std::optional<Date> first, last;
  bool operator==(const DateRange&) const = default;
};

// What stands between the articles. «المصدر:"بي بي سي"» is {source, "بي_بي_سي"}: folded words.
struct Filter {
  FilterField field = FilterField::source;
  std::string value{};  // but of a date
  DateRange dates{};
  bool prefers_whole = false;  // the name that is just the value, where there is one; else those it is a part of
  bool operator==(const Filter&) const = default;
};

struct Clause {
  Presence presence = Presence::optional;
  bool exact = false;            // spelled just as written, instead of at any level
  bool is_phrase = false;        // was in quotation marks: no other form of the word will do, even of a single one
  std::vector<QueryWord> words;  // of a prefix and of a fuzzy word one; of filters and groups none, else never empty
  std::vector<std::vector<QueryWord>> synonyms{};  // of the user: words, or phrases, that count too, but less

  ClauseKind kind = ClauseKind::words;
  bool in_title = false;
  double boost = 1;       // what its words count
  unsigned distance = 0;  // near: words from each other, 1 for neighbours; fuzzy: most edits
  Filter filter{};
  std::vector<Clause> group{};
  std::vector<std::string> expansions{};       // folded words, or values, that the index has for it: see expand_query()
  std::vector<std::string> stem_expansions{};  // of a prefix: stems that begin so

  bool operator==(const Clause&) const = default;
};

// An empty tree matches nothing; one of excluded clauses only matches all other articles. So does an empty group.
struct QueryTree {
  std::vector<Clause> clauses;
  bool operator==(const QueryTree&) const = default;
};

// Calls visit(clause) for every clause that can give an article points or marks: all that are not excluded, nor in an
// excluded group, in the order of the query; of a group its clauses.
template <typename Visit>
void for_each_scored(const std::vector<Clause>& clauses, const Visit& visit) {
  for (const Clause& clause : clauses) {
    if (clause.presence == Presence::excluded) continue;
    if (clause.kind == ClauseKind::group) {
      for_each_scored(clause.group, visit);
    } else {
      visit(clause);
    }
  }
}

// For tests and for people who ask how a query was read: «+وزير -"قانون انتخاب" =مدرسة», words in their
// folded form, exact ones as written, synonyms after a bar: «سيارة|مركبة»; «+(غاز نفط) +source:رويترز NEAR/5(غاز نفط)».
std::string to_string(const QueryTree& tree);

// As above with all levels: «وزير[stem وزير][root وزر]».
std::string to_detailed_string(const QueryTree& tree);

// "source", "date", …: as to_string() and the query language name it.
std::string_view name_of(FilterField field);

}  // namespace fihris
