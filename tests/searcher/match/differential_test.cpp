// The real searcher against the plainest one, on the sample corpus and random queries made of its own words.
#include <iterator>

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

std::set<std::string> found(const Matcher& matcher, const QueryTree& tree) {
  std::set<std::string> ids;
  for (const Match& match : matcher.find(tree, 0, 1000).matches) ids.insert(matcher.article_id(match.document));
  return ids;
}

TEST_CASE("random queries find exactly what reading every article finds") {
  const std::vector<Article> first = corpus_articles("waha.jsonl"), second = corpus_articles("madar-stories.jsonl");
  const test::IndexedArticles index({first, second});
  std::vector<Article> all = first;
  all.insert(all.end(), second.begin(), second.end());
  const BruteForce plain(all);
  const Matcher matcher({index.path()});
  Analyzer analyzer;
  test::QueryMaker queries(all, 11);
  for (int i = 0; i < 500; ++i) {
    const std::string query = queries.next();
    const QueryTree tree = parse_query(query, analyzer).tree;
    CAPTURE(query);
    CAPTURE(to_detailed_string(tree));
    CHECK(found(matcher, tree) == plain.find(tree));
  }
}

}  // namespace
}  // namespace fihris
