// How explanations add up, through the matcher that makes them.
#include "searcher/match/score_explainer.h"

#include <doctest/doctest.h>

#include "searcher/match/matcher.h"
#include "searcher/query/query_parser.h"
#include "tests/searcher/indexed_articles.h"
#include "tests/searcher/match/random_queries.h"

namespace fihris {
namespace {

using test::article;
using test::corpus_articles;

QueryTree tree_of(const std::string& query) {
  Analyzer analyzer;
  return parse_query(query, analyzer).tree;
}

double sum_of(const std::vector<ExplainedPart>& parts) {
  double sum = 0;
  for (const ExplainedPart& part : parts) sum += part.points;
  return sum;
}

TEST_CASE("the points of random queries add up to the score of each match") {
  const std::vector<Article> first = corpus_articles("waha.jsonl"), second = corpus_articles("madar-stories.jsonl");
  const test::IndexedArticles index({first, second});
  const Matcher matcher(index.places());
  test::QueryMaker queries(first, 7);
  RankingWeights weights;
  std::size_t explained = 0;
  for (int i = 0; i < 3000; ++i) {
    weights.title = 0.1 * (i % 5);  // where a whole level counts nothing too
    const std::string query = queries.next();
    CAPTURE(query);
    const QueryTree tree = matcher.expand(tree_of(query)).tree;
    const std::vector<Match> matches = matcher.find(tree, 0, 20, weights).matches;
    const auto explanations = matcher.explain(tree, matches, weights);
    REQUIRE(explanations.size() == matches.size());
    for (std::size_t at = 0; at < matches.size(); ++at) {
      CAPTURE(to_string(tree));
      CHECK(sum_of(explanations[at]) == doctest::Approx(matches[at].score).epsilon(1e-9));
      explained += explanations[at].empty() ? 0 : 1;
    }
  }
  CHECK(explained > 400);
}

const std::vector<std::vector<Article>> sample{
    {article("1", "المدارس", "مدرسة في بيروت"), article("2", "خبر", "بيروت")}, {article("3", "خبر", "مدارس بيروت")}};

TEST_CASE("each part says how many articles of all segments have it") {
  const test::IndexedArticles index(sample);
  const auto parts = Matcher(index.places()).parts(tree_of("مدارس \"مدارس بيروت\""));
  REQUIRE(parts.size() > 7);
  CHECK(parts[0].level == "word");
  CHECK(parts[0].articles == 1);
  CHECK(parts[1].term == "Zمدرسة");
  CHECK(parts[1].articles == 2);
  CHECK(parts[6].level == "phrase");
  CHECK(parts[6].articles == 1);
}

TEST_CASE("what gave an article no points is not among its parts") {
  const test::IndexedArticles index(sample);
  const Matcher matcher(index.places());
  const auto parts = matcher.explain(tree_of("مدارس طوكيو"), {{*matcher.document_by_id("1"), 0}}).front();
  REQUIRE(parts.size() == 4);
  CHECK(parts[0].level == "stem");
  CHECK(parts[3].level == "title root");
  CHECK(matcher.explain(tree_of("مدارس"), {{*matcher.document_by_id("2"), 0}}).front().empty());
}

TEST_CASE("a query that only excludes gives no points, and nothing has no explanation") {
  const test::IndexedArticles index(sample);
  const Matcher matcher(index.places());
  CHECK(matcher.parts(tree_of("-بيروت")).empty());
  CHECK(matcher.explain(tree_of("مدارس"), {}).empty());
  CHECK_FALSE(matcher.document_by_id("none"));
}

}  // namespace
}  // namespace fihris
