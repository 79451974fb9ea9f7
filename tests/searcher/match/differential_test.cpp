// The real searcher against the plainest one, on the sample corpus and random queries made of its own words.
#include <iterator>
#include <random>

#include <doctest/doctest.h>

#include "searcher/match/matcher.h"
#include "searcher/query/query_parser.h"
#include "tests/searcher/indexed_articles.h"
#include "tests/searcher/match/brute_force.h"

namespace fihris {
namespace {

using test::BruteForce;
using test::corpus_articles;

class QueryMaker {
 public:
  QueryMaker(const std::vector<Article>& articles, unsigned seed) : articles_(articles), random_(seed) {}

  std::string next() {
    std::string query;
    for (auto clauses = 1 + below(3); clauses > 0; --clauses) query += clause() + " ";
    return query;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::string clause() {
    static const std::vector<std::string> signs{"", "", "", "+", "-"};
    const std::string signed_ = signs[below(signs.size())] + (below(4) == 0 ? "=" : "");
    return below(3) == 0 ? signed_ + "\"" + words(2 + below(2)) + "\"" : signed_ + words(1);
  }

  // Words that follow each other in some article.
  std::string words(std::size_t count) {
    const std::string& text = articles_[below(articles_.size())].text;
    Analyzer& analyzer = analyzer_;
    const auto tokens = analyzer.analyze(text);
    const std::size_t first = below(tokens.size() - count);
    return text.substr(tokens[first].bytes.begin, tokens[first + count - 1].bytes.end - tokens[first].bytes.begin);
  }

  const std::vector<Article>& articles_;
  std::mt19937 random_;
  Analyzer analyzer_;
};

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
  QueryMaker queries(all, 11);
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
