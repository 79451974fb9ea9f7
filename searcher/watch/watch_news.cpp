#include "searcher/watch/watch_news.h"

#include <algorithm>
#include <iterator>

#include "common/base/error.h"
#include "common/base/hash.h"

namespace fihris {
namespace {

SearchResponse all_matches(Searcher& searcher, SearchRequest request) {
  request.limit = max_seen_articles + 1;
  request.snippet_bytes = 0;
  request.explain = false;
  SearchResponse response = searcher.search(request);
  if (response.hits.size() > max_seen_articles)
    throw InputError("the query matches more than " + std::to_string(max_seen_articles) +
                     " articles, which is all that a watch can remember: make it narrower");
  return response;
}

// With snippet and marks; as it is when the index has been published anew meanwhile and another article stands there.
Hit in_full(Searcher& searcher, SearchRequest request, const Hit& hit) {
  request.offset = hit.rank - 1;
  request.limit = 1;
  SearchResponse response = searcher.search(request);
  if (response.hits.empty() || response.hits.front().article.id != hit.article.id) return hit;
  return std::move(response.hits.front());
}

std::vector<std::uint64_t> ids_of(const std::vector<Hit>& hits) {
  std::vector<std::uint64_t> ids;
  ids.reserve(hits.size());
  for (const Hit& hit : hits) ids.push_back(hash_number(hit.article.id));
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

// What no longer matches may be what only did not answer.
void require_whole(const Shards& shards, std::size_t seen) {
  if (!shards.is_partial() || seen <= max_seen_articles) return;
  throw InputError(unanswered_text(shards) + ", and more than " + std::to_string(max_seen_articles) +
                   " articles have been seen: run the watch again when all answer");
}

std::vector<std::uint64_t> remembered(const std::vector<std::uint64_t>& seen, std::vector<std::uint64_t> present,
                                      const Shards& shards) {
  std::vector<std::uint64_t> all;
  std::set_union(seen.begin(), seen.end(), present.begin(), present.end(), std::back_inserter(all));
  require_whole(shards, all.size());
  return all.size() <= max_seen_articles ? all : present;
}

}  // namespace

WatchNews find_news(Searcher& searcher, SearchRequest request, const Watch& watch) {
  request.query = watch.query;
  request.offset = 0;
  request.suggest = false;
  request.answer.all_copies = true;
  request.answer.facet_values = 0;
  SearchResponse response = all_matches(searcher, request);
  WatchNews news;
  news.seen = remembered(watch.seen, ids_of(response.hits), response.shards);
  news.warnings = std::move(response.warnings);
  news.shards = response.shards;
  for (const Hit& hit : response.hits) {
    if (std::binary_search(watch.seen.begin(), watch.seen.end(), hash_number(hit.article.id))) continue;
    if (++news.count > request.limit) continue;
    news.hits.push_back(in_full(searcher, request, hit));
    news.hits.back().rank = news.count;
  }
  return news;
}

}  // namespace fihris
