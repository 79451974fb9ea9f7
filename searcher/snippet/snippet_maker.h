// From a stored text to what a hit shows of it.
#pragma once

#include <string_view>

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

 private:
  Analyzer& analyzer_;
  Highlighter highlighter_;
};

}  // namespace fihris
