// Copies that stand in different indexes, as in shards of one archive: the indexer knows only those in its own.
//
//   CopyLinks links(reader);
//   const std::vector<TextClusters> clusters = links.clusters_of(documents);   // one for each document
//
// A text is looked for by the features of its sketch (common/copies/text_sketch.h): two texts that are copies share
// most of them, two others hardly ever two. Those that share so many are compared by their signatures, as the indexer
// does. It makes them anew from the stored texts, for a server does not give those that it has.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/copies/text_sketch.h"
#include "common/index/index_reader.h"
#include "searcher/match/copy_collapser.h"

namespace fihris {

// Not for two threads at once. Throws Xapian's errors, and IndexError for a stored article that cannot be read.
class CopyLinks {
 public:
  explicit CopyLinks(const IndexReader& reader);

  // The cluster that each document has in its index, first, and those of its copies in the others. These are looked for
  // of the first 1,000 documents, where there is more than one index. What was found is remembered.
  std::vector<TextClusters> clusters_of(const std::vector<Xapian::docid>& documents);

 private:
  void look_up(const std::vector<Xapian::docid>& documents);
  TextSketch sketch_of(Xapian::docid document) const;
  std::vector<Xapian::docid> candidates(const std::vector<TextSketch>& sketches) const;

  const IndexReader& reader_;
  bool has_several_indexes_;
  std::unordered_map<Xapian::docid, TextClusters> elsewhere_;  // clusters of other indexes
};

}  // namespace fihris
