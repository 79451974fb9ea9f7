// The articles that have a word, or words in a row, spelled just so, as something that a query can contain.
//
// A word whose written form is its folded form («مدرسه») has only the folded term, which the other spellings («مدرسة»)
// have as well; and exact terms have no positions. What an article writes is read in its stored text.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/match/candidate_source.h"
#include "searcher/match/written_words.h"
#include "searcher/query/query_tree.h"

namespace fihris {

// The term that stands for the word where its spelling counts, or where only its folded form does.
std::string spelling_term(const Clause& clause, const QueryWord& word);

// Of all words of the clause.
std::vector<std::string> spelling_terms(const Clause& clause);

// Whether terms alone cannot decide on the clause.
bool needs_exact_source(const Clause& clause);

// Reads the articles that have the clause's rarest term. Local databases only; not for two threads at once. Throws
// IndexError for a stored article that cannot be read.
class ExactSource : public CandidateSource {
 public:
  explicit ExactSource(const Clause& clause);

  PostingSource* clone() const override { return new ExactSource(clause_); }  // Xapian owns it
  std::string get_description() const override { return "ExactSource"; }

 private:
  bool is_match(Xapian::docid document) override;

  Clause clause_;
  WrittenWords words_;  // kept for its memory
};

}  // namespace fihris
