#include "searcher/stories/find_stories.h"

#include <set>
#include <string_view>
#include <utility>

#include "searcher/stories/story_grouper.h"

namespace fihris {
namespace {

std::size_t count_sources(const std::vector<Hit>& reports) {
  std::set<std::string_view> sources;
  for (const Hit& report : reports)
    if (!report.article.source.empty()) sources.insert(report.article.source);
  return sources.size();
}

std::vector<Hit> chosen(const std::vector<Hit>& hits, const std::vector<std::size_t>& places) {
  std::vector<Hit> result;
  result.reserve(places.size());
  for (const std::size_t place : places) result.push_back(hits[place]);
  return result;
}

}  // namespace

std::vector<Story> find_stories(const std::vector<Hit>& hits, Analyzer& analyzer, Rarity rarity) {
  StoryVectors make(analyzer, std::move(rarity));
  std::vector<StoryVector> vectors;
  vectors.reserve(hits.size());
  for (const Hit& hit : hits) vectors.push_back(make.of(hit.article));
  std::vector<Story> stories;
  for (const StoryGroup& group : group_stories(vectors)) {
    Story story{stories.size() + 1, 0, chosen(hits, group.members), chosen(hits, group.related)};
    story.sources = count_sources(story.reports);
    stories.push_back(std::move(story));
  }
  return stories;
}

}  // namespace fihris
