// Tells spellings apart where the terms of the index do not.
//
// A word whose written form is its folded form («مدرسه») has only the folded term, which the other spellings («مدرسة»)
// have as well; and exact terms have no positions. What an article writes is read in its stored text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/analysis/tokenizer.h"
#include "searcher/query/query_tree.h"

namespace fihris {

// Whether the query alone cannot decide on the clause.
bool needs_exact_filter(const Clause& clause);

// Accepts the documents that have every required and no excluded clause of those that need the filter. Not for two
// threads at once. Throws IndexError for a stored article that cannot be read.
class ExactFilter : public Xapian::MatchDecider {
 public:
  explicit ExactFilter(const QueryTree& tree);

  bool is_needed() const { return !clauses_.empty(); }
  bool operator()(const Xapian::Document& document) const override;

 private:
  // The words of a title or a text as they are written.
  struct Words {
    std::string exact_forms;
    std::vector<RawToken> tokens;

    void read(std::string_view field) { tokenize(field, exact_forms, tokens); }
    bool contain(const Clause& clause) const;
  };

  std::vector<Clause> clauses_;
  mutable Words title_;  // kept for their memory
  mutable Words text_;
};

}  // namespace fihris
