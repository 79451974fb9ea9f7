// What a saved query finds that its user has not been told of.
#pragma once

#include "searcher/searcher.h"
#include "searcher/watch/watch_list.h"

namespace fihris {

struct WatchNews {
  std::size_t count = 0;              // new articles
  std::vector<Hit> hits;              // the best of them, their ranks counting new ones only
  std::vector<std::uint64_t> seen;    // what the watch is to remember from now on
  std::vector<std::string> warnings;  // what was odd in the query
  Shards shards;                      // what an index has that did not answer is new the next time
};

// New is an article whose id the watch has not seen, whatever else became of the index. Of the request, which need not
// have the query, order, snippets and the number of hits count. When an article is forgotten because more than
// max_seen_articles have been seen, it is one that no longer matches. Throws InputError when more than that match, or
// have been seen while an index does not answer, of whose articles none may be forgotten.
WatchNews find_news(Searcher& searcher, SearchRequest request, const Watch& watch);

}  // namespace fihris
