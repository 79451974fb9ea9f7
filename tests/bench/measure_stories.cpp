// How well reports of one event are put together: precision and recall of pairs.
//   measure_stories INDEX STORIES.tsv [SAME [RELATED]]
// INDEX: a small index that fihris-indexer made, of which all articles are grouped. STORIES.tsv: a header, then story
// and id of an article in each line; articles that are not listed are stories of their own.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "common/index/index_reader.h"
#include "common/index/schema.h"
#include "common/index/stored_document.h"
#include "searcher/stories/story_grouper.h"
#include "tests/bench/run_bench.h"

namespace {

using namespace fihris;

std::map<std::string, std::string> read_stories(const char* file) {
  std::ifstream stream(file);
  std::map<std::string, std::string> stories;
  std::string line;
  std::getline(stream, line);
  while (std::getline(stream, line)) {
    const std::size_t tab = line.find('\t');
    const std::size_t end = std::min(line.find('\t', tab + 1), line.size());
    stories[line.substr(tab + 1, end - tab - 1)] = line.substr(0, tab);
  }
  return stories;
}

std::vector<Article> read_articles(const IndexReader& reader) {
  std::vector<Article> articles;
  for (auto at = reader.database().postlist_begin(""); at != reader.database().postlist_end(""); ++at)
    if (!reader.is_hidden(*at)) articles.push_back(decode_article(reader.database().get_document(*at).get_data()));
  return articles;
}

struct Pairs {
  int together = 0, wanted = 0, right = 0;
};

Pairs count_pairs(const std::vector<StoryGroup>& groups, const std::vector<std::string>& stories) {
  std::vector<std::size_t> group_of(stories.size());
  for (std::size_t g = 0; g < groups.size(); ++g)
    for (const std::size_t member : groups[g].members) group_of[member] = g;
  Pairs pairs;
  for (std::size_t i = 0; i < stories.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      const bool together = group_of[i] == group_of[k];
      const bool wanted = stories[i] == stories[k];
      pairs.together += together ? 1 : 0;
      pairs.wanted += wanted ? 1 : 0;
      pairs.right += together && wanted ? 1 : 0;
    }
  }
  return pairs;
}

void print_group(const StoryGroup& group, const std::vector<Article>& articles) {
  if (group.members.size() < 2) return;
  for (const std::size_t member : group.members)
    std::printf("%s  %s\n", articles[member].id.c_str(), articles[member].title.c_str());
  for (const std::size_t related : group.related)
    std::printf("  related: %s  %s\n", articles[related].id.c_str(), articles[related].title.c_str());
  std::printf("\n");
}

int run(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: measure_stories INDEX STORIES.tsv [SAME [RELATED]]\n");
    return 2;
  }
  const IndexReader reader({argv[1]});
  const auto known = read_stories(argv[2]);
  const std::vector<Article> articles = read_articles(reader);
  Analyzer analyzer;
  const double all = reader.database().get_doccount();
  StoryVectors make(analyzer, [&](std::string_view stem) {
    const double having = reader.database().get_termfreq(schema::term(schema::stem, stem));
    return having < 2 ? 0 : std::log(all / having);
  });
  std::vector<StoryVector> vectors;
  std::vector<std::string> stories;
  for (const Article& article : articles) {
    vectors.push_back(make.of(article));
    const auto story = known.find(article.id);
    stories.push_back(story == known.end() ? article.id : story->second);
  }
  const auto groups =
      group_stories(vectors, argc > 3 ? std::atof(argv[3]) : same_story, argc > 4 ? std::atof(argv[4]) : related_story);
  for (const StoryGroup& group : groups) print_group(group, articles);
  const Pairs pairs = count_pairs(groups, stories);
  std::printf("%zu articles, %zu stories; of pairs: precision %.3f, recall %.3f (%d together, %d wanted)\n",
              articles.size(), groups.size(), pairs.together == 0 ? 1.0 : 1.0 * pairs.right / pairs.together,
              pairs.wanted == 0 ? 1.0 : 1.0 * pairs.right / pairs.wanted, pairs.together, pairs.wanted);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  return fihris::bench::run_bench("measure_stories", [&] { return run(argc, argv); });
}
