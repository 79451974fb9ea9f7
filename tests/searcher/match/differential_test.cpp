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
#include "tests/support/tcpsrv.h"

namespace fihris {
namespace {

using test::BruteForce;
using test::corpus_articles;
using Articles = std::vector<Article>;

constexpr std::size_t queries_of_collection = 400;

std::size_t queries_to_ask() {
  const char* asked = std::getenv("FIHRIS_RANDOM_QUERIES");
  return asked == nullptr ? 2000 : static_cast<std::size_t>(std::max(0L, std::atol(asked)));
}

struct Layout {
  std::size_t indexes, segments;
  bool is_served;  // by servers of Xapian, one for each index
};

// Articles in some indexes of some segments each.
class RandomCollection {
 public:
  RandomCollection(Articles all, const Layout& layout, std::mt19937& random) {
    const auto [indexes, segments, is_served] = layout;
    std::shuffle(all.begin(), all.end(), random);
    all.resize(all.size() / 2 + random() % (all.size() / 2));
    std::vector<std::vector<Articles>> parts(indexes, std::vector<Articles>(segments));
    for (std::size_t i = 0; i < all.size(); ++i)  // each index has one
      parts[(i < indexes ? i : random()) % indexes][random() % segments].push_back(all[i]);
    for (const std::vector<Articles>& part : parts) {
      indexes_.push_back(std::make_unique<test::IndexedArticles>(part));
      if (is_served) servers_.push_back(std::make_unique<test::TcpServer>(indexes_.back()->path() / "stub"));
    }
    articles_ = std::move(all);
  }

  const Articles& articles() const { return articles_; }

  Matcher matcher() const {
    std::vector<std::filesystem::path> places;
    for (const auto& server : servers_) places.emplace_back(server->address());
    for (std::size_t i = servers_.size(); i < indexes_.size(); ++i) places.push_back(indexes_[i]->path());
    return Matcher(places);
  }

 private:
  Articles articles_;
  std::vector<std::unique_ptr<test::IndexedArticles>> indexes_;
  std::vector<std::unique_ptr<test::TcpServer>> servers_;
};

using Order = std::vector<std::pair<std::uint32_t, double>>;

Order order_of(const Matcher& matcher, const QueryTree& tree, SortOrder sort, std::size_t threads) {
  Order order;
  const AnswerOptions options{.sort = sort, .threads = threads};
  for (const Match& match : matcher.find(tree, 0, 1000, {}, options).matches)
    order.emplace_back(match.document, match.score);
  return order;
}

std::set<std::string> found(const Matcher& matcher, const QueryTree& tree) {
  const Order order = order_of(matcher, tree, SortOrder::relevance, 1);
  CHECK(order_of(matcher, tree, SortOrder::relevance, 4) == order);
  CHECK(order_of(matcher, tree, SortOrder::date, 3) == order_of(matcher, tree, SortOrder::date, 1));
  std::set<std::string> ids;
  for (const auto& [document, score] : order) ids.insert(matcher.article_id(document));
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

TEST_CASE(
    "random queries find exactly what reading every article finds, in one segment, many, two indexes, and behind "
    "servers") {
  Articles all = corpus_articles("waha.jsonl");
  for (const Article& article : corpus_articles("madar-stories.jsonl")) all.push_back(article);
  constexpr Layout layouts[] = {{1, 1, false}, {1, 5, false}, {2, 2, false}, {1, 1, true}, {2, 3, true}};
  std::mt19937 random(11);
  std::size_t asked = 0, hits = 0;
  for (unsigned round = 0; asked < queries_to_ask(); ++round) {
    hits += ask(RandomCollection(all, layouts[round % std::size(layouts)], random), queries_of_collection, round);
    asked += queries_of_collection;
  }
  MESSAGE(asked << " queries found " << hits << " articles");
  CHECK(hits > asked);
}

}  // namespace
}  // namespace fihris
