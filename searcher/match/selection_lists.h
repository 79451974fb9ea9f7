// A selection with the documents of its leaves, as lists: what does not depend on where in the index one looks.
//
//   SelectionLists lists(reader, memory.postings, checks);
//   LoadedSelection loaded = lists.load(selection);
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "common/index/index_reader.h"
#include "searcher/match/posting_store.h"
#include "searcher/match/selection.h"
#include "searcher/match/spelling_checks.h"
#include "searcher/match/words_together.h"

namespace fihris {

struct LoadedSelection {
  Selection::Kind kind = Selection::Kind::any_term;          // a phrase or NEAR has become one list
  std::vector<std::shared_ptr<const TermPostings>> lists{};  // of a leaf: one is enough
  std::vector<LoadedSelection> parts{};
  std::size_t clause = 0;  // of a spelling: its number among the checks
};

// All that it is given must outlive it. Not for two threads at once. Throws Xapian's errors.
class SelectionLists {
 public:
  SelectionLists(const IndexReader& reader, PostingStore& postings, SpellingChecks& checks)
      : reader_(reader), postings_(postings), checks_(checks) {}

  // Only articles that are in these too matter: so phrases of frequent words need not be looked for everywhere. Before
  // load().
  void matter_only_in(const std::vector<Selection>& required);

  LoadedSelection load(const Selection& selection);

 private:
  std::uint64_t articles_of(const Selection& terms) const;
  Documents documents_that_matter(std::size_t segment);
  std::shared_ptr<const TermPostings> find_together(const Selection& selection);

  const IndexReader& reader_;
  PostingStore& postings_;
  SpellingChecks& checks_;
  Selection rarest_;  // of the terms that are required, where any are
  std::uint64_t rarest_articles_ = ~std::uint64_t{0};
};

}  // namespace fihris
