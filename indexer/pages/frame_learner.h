// Learns which lines a source puts around all its articles, and takes them out.
#pragma once

#include <cstddef>
#include <list>
#include <map>
#include <string>
#include <string_view>

#include "indexer/pages/frame_counts.h"

namespace fihris {

// A source is a host, or the name of an outlet:
//
//   learner.learn(host, article.id, article.text);       // some pages of it …
//   article.text = learner.clean(host, article.text);    // … and then what comes back on them is told from the text
//
// A line is frame by what FrameCounts says; lines that make up half of an article's words or more are left in, since
// the same article read again is no frame. The source not seen for longest is forgotten when there are more than
// `sources`.
//
// Not for two threads at once.
class FrameLearner {
 public:
  explicit FrameLearner(std::size_t sources = 500) : most_sources_(sources) {}

  void learn(const std::string& name, std::string_view article_id, std::string_view text);
  std::string clean(const std::string& name, const std::string& text) const;

  // Text with a version and a checksum: see load().
  std::string save() const;
  // False, and nothing is learnt, for a text that save() of this version did not write.
  bool load(std::string_view state);

 private:
  struct Source {
    FrameCounts counts;
    std::list<std::string>::iterator place;  // in by_use_
  };

  Source& source(const std::string& name);

  std::size_t most_sources_;
  std::map<std::string, Source> sources_;
  std::list<std::string> by_use_;  // the last used first
};

}  // namespace fihris
