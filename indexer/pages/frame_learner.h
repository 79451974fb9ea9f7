// Learns which lines a source puts around all its articles, and takes them out.
#pragma once

#include <cstddef>
#include <deque>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/article.h"
#include "indexer/pages/frame_counts.h"

namespace fihris {

struct FrameLimits {
  std::size_t pages = 12;       // of a source that are seen before one is let go
  std::size_t bytes = 4 << 20;  // of all articles held back
  std::size_t sources = 500;    // known at once; the one not seen for longest is forgotten
};

// An article and whose it is: a host, or the name of a feed. What belongs to the article only for the caller (where it
// was read) goes along.
struct SourcedArticle {
  std::string source;
  Article article;
  std::string position = {};
};

// Articles go in one after the other and come out cleaned, those of one source in their order:
//
//   FrameLearner learner;
//   while (reads) for (SourcedArticle& ready : learner.push({host, article, position})) use(ready);
//   for (SourcedArticle& rest : learner.finish()) use(rest);
//
// The first pages of a source are held back until there are enough to tell its frame; later ones leave at once. A line
// is frame by what FrameCounts says; lines that make up half of an article's words or more are left in, since the
// same article read again is no frame. With the state of an earlier run, nothing of a source that it knew is held back.
//
// Not for two threads at once.
class FrameLearner {
 public:
  explicit FrameLearner(FrameLimits limits = {}) : limits_(limits) {}

  std::vector<SourcedArticle> push(SourcedArticle article);
  std::vector<SourcedArticle> finish();

  // Text with a version and a checksum: see load().
  std::string save() const;
  // For a learner that holds nothing back. False, and nothing is learnt, for a text that save() of this version did not
  // write.
  bool load(std::string_view state);

 private:
  struct Source {
    FrameCounts counts;
    std::vector<SourcedArticle> held;
    std::size_t bytes = 0;
    std::list<std::string>::iterator place;  // in by_use_
  };

  Source& source(const std::string& name);
  void release(Source& source, std::vector<SourcedArticle>& ready);
  void forget_oldest(std::vector<SourcedArticle>& ready);
  Source& biggest();

  FrameLimits limits_;
  std::map<std::string, Source> sources_;
  std::list<std::string> by_use_;  // the last used first
  std::size_t held_bytes_ = 0;
};

}  // namespace fihris
