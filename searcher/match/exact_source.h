// The articles that have a word, or words in a row, spelled just so, as something that a query can contain.
//
// A word whose written form is its folded form («مدرسه») has only the folded term, which the other spellings («مدرسة»)
// have as well; and exact terms have no positions. What an article writes is read in its stored text.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

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
class ExactSource : public Xapian::PostingSource {
 public:
  explicit ExactSource(const Clause& clause) : clause_(clause) {}

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return candidates_; }
  Xapian::doccount get_termfreq_max() const override { return candidates_; }
  void init(const Xapian::Database& segment) override;
  void next(double min_weight) override;
  void skip_to(Xapian::docid document, double min_weight) override;
  bool check(Xapian::docid document, double min_weight) override;
  bool at_end() const override { return at_ == Xapian::PostingIterator(); }
  Xapian::docid get_docid() const override { return *at_; }
  PostingSource* clone() const override { return new ExactSource(clause_); }  // Xapian owns it
  std::string get_description() const override { return "ExactSource"; }

 private:
  bool is_match();
  void find_match();

  Clause clause_;
  Xapian::Database segment_;
  Xapian::PostingIterator at_;
  Xapian::doccount candidates_ = 0;
  bool is_before_first_ = true;
  bool is_unread_ = false;  // at_ is beyond what check() was asked of, and was not read
  WrittenWords words_;      // kept for its memory
};

}  // namespace fihris
