// Finds copies: articles whose text an earlier article has too, with small edits, another title, or a part cut off.
//
//   CopyFinder finder("index /srv/fihris", databases, 256 << 20);
//   queued.copies = finder.mark(queued.article, sketch_text(queued.article.title, queued.article.text));
//   finder.forget(id);          // the article was removed, or will not be added after all
//   finder.reset(databases);    // after a publish: the databases that now hold the index
//
// Two articles are compared when they share a feature, and are copies when their signatures say so. A copy gets the
// cluster of the earlier article that it resembles most; of several the one with the lowest key. An article without one
// begins a cluster of its own, whose key is a hash of its id and words. Outcome and clusters depend on the order of the
// articles alone, not on when the run publishes.
//
// A new version of an article keeps its cluster as long as it is a copy of the old one. A page that changes into
// another text is a new text: else everything that ever stood there would be copies of each other.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/copies/copy_marks.h"
#include "indexer/copies/remembered_articles.h"
#include "indexer/copies/stored_copies.h"

namespace fihris {

struct Article;

// Not for two threads at once. Throws IndexError, naming `index`, when a database cannot be read.
class CopyFinder {
 public:
  // The articles of the run are kept in memory, and looked up only there, even when they are published; until they take
  // more than `memory_limit` (some 200 bytes each): then reset() forgets them, for the databases have them all.
  CopyFinder(std::string index, std::vector<Xapian::Database> databases, std::size_t memory_limit);

  // What to store with the article, and remembers it as the latest version. Nothing for one without a word.
  CopyMarks mark(const Article& article, const TextSketch& sketch);

  // The article is no longer there, whether queued or published. Not for one that mark() is about to replace.
  void forget(std::string_view id) { remembered_.forget(id); }

  // All that was marked is published in these databases, or forgotten.
  void reset(std::vector<Xapian::Database> databases);

 private:
  struct Search;

  void search_remembered(Search& search, const TextSketch& sketch);
  void search_stored(Search& search, const TextSketch& sketch);
  bool holds_only_remembered(const Xapian::Database& database) const;
  void open(std::vector<Xapian::Database> databases);

  std::string index_;
  std::size_t memory_limit_;
  RememberedArticles remembered_;
  std::vector<std::uint32_t> remembered_candidates_;
  StoredCopies stored_;
  std::vector<StoredCopies::Place> stored_candidates_;
};

}  // namespace fihris
