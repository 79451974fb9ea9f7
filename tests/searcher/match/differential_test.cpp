// The real searcher against the plainest one, on random small collections of the sample corpus and random queries made
// of their own words. FIHRIS_RANDOM_QUERIES=100000 asks that many.
#include <algorithm>
#include <cstdlib>
#include <memory>
#include <random>

#include <doctest/doctest.h>

#include "searcher/match/matcher.h"
#include "searcher/query/query_parser.h"
#include "tests/searcher/indexed_articles.h"
#include "tests/searcher/match/brute_force.h"
#include "tests/searcher/match/random_queries.h"

namespace fihris {
namespace {

using test::BruteForce;
using test::corpus_articles;
using Articles = std::vector<Article>;

constexpr std::size_t queries_of_collection = 500;

std::size_t queries_to_ask() {
  const char* asked = std::getenv("FIHRIS_RANDOM_QUERIES");
  return asked == nullptr ? 2000 : static_cast<std::size_t>(std::max(0L, std::atol(asked)));
}

// Articles in some indexes of some segments each.
class RandomCollection {
 public:
  RandomCollection(Articles all, std::size_t indexes, std::size_t segments, std::mt19937& random) {
    std::shuffle(all.begin(), all.end(), random);
    all.resize(all.size() / 2 + random() % (all.size() / 2));
    std::vector<std::vector<Articles>> parts(indexes, std::vector<Articles>(segments));
    for (std::size_t i = 0; i < all.size(); ++i)  // each index has one
      parts[(i < indexes ? i : random()) % indexes][random() % segments].push_back(all[i]);
    for (const std::vector<Articles>& part : parts) indexes_.push_back(std::make_unique<test::IndexedArticles>(part));
    articles_ = std::move(all);
  }

  const Articles& articles() const { return articles_; }

  Matcher matcher() const {
    std::vector<std::filesystem::path> paths;
    for (const auto& index : indexes_) paths.push_back(index->path());
    return Matcher(paths);
  }

 private:
  Articles articles_;
  std::vector<std::unique_ptr<test::IndexedArticles>> indexes_;
};

std::set<std::string> found(const Matcher& matcher, const QueryTree& tree) {
  std::set<std::string> ids;
  for (const Match& match : matcher.find(tree, 0, 1000).matches) ids.insert(matcher.article_id(match.document));
  return ids;
}

// Gives the articles found by all queries together.
std::size_t ask(const RandomCollection& collection, std::size_t count, unsigned seed) {
  const BruteForce plain(collection.articles());
  const Matcher matcher = collection.matcher();
  Analyzer analyzer;
  test::QueryMaker queries(collection.articles(), seed);
  std::size_t all = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string query = queries.next();
    const ExpandedQuery expanded = matcher.expand(parse_query(query, analyzer).tree);
    if (!expanded.warnings.empty()) continue;  // the rarer expansions do not count
    CAPTURE(query);
    CAPTURE(to_detailed_string(expanded.tree));
    const std::set<std::string> expected = plain.find(expanded.tree);
    CHECK(found(matcher, expanded.tree) == expected);
    all += expected.size();
  }
  return all;
}

TEST_CASE("random queries find exactly what reading every article finds, in one segment, many, and two indexes") {
  Articles all = corpus_articles("waha.jsonl");
  for (const Article& article : corpus_articles("madar-stories.jsonl")) all.push_back(article);
  struct Layout {
    std::size_t indexes, segments;
  };
  constexpr Layout layouts[] = {{1, 1}, {1, 5}, {2, 2}};
  std::mt19937 random(11);
  std::size_t asked = 0, hits = 0;
  for (unsigned round = 0; asked < queries_to_ask(); ++round) {
    const auto [indexes, segments] = layouts[round % std::size(layouts)];
    hits += ask(RandomCollection(all, indexes, segments, random), queries_of_collection, round);
    asked += queries_of_collection;
  }
  MESSAGE(asked << " queries found " << hits << " articles");
  CHECK(hits > asked);
}

}  // namespace
}  // namespace fihris
