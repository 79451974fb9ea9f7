// From a stored text to what a hit shows of it.
#pragma once

#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/search.h"
#include "searcher/snippet/highlighter.h"

namespace fihris {

// Serves one query. Not for two threads at once. The analyser must outlive it.
class SnippetMaker {
 public:
  SnippetMaker(const QueryTree& tree, Analyzer& analyzer) : analyzer_(analyzer), highlighter_(tree) {}

  // The whole text, with its matched words.
  MarkedText mark_all(std::string_view text);

  // The passage of at most max_bytes that shows most of the query (see best_passage), in one line.
  MarkedText best_snippet(std::string_view text, std::size_t max_bytes);

  // Where one passage does not show all words of the query that the text has: up to `count` passages of max_bytes
  // together, each of which shows words that the better ones do not; in the order of the text, apart from each other.
  // Else that one.
  std::vector<MarkedText> fragments(std::string_view text, std::size_t max_bytes, std::size_t count);

 private:
  Analyzer& analyzer_;
  Highlighter highlighter_;
};

}  // namespace fihris
