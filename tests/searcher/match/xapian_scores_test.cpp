// Scores against those of Xapian's own BM25PlusWeight, part by part, for random queries in the whole query language.
#include <algorithm>
#include <functional>
#include <map>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "searcher/match/plan_search.h"
#include "searcher/match/query_expander.h"
#include "searcher/match/score_parts.h"
#include "searcher/query/query_parser.h"
#include "tests/searcher/index_layout.h"
#include "tests/searcher/indexed_articles.h"
#include "tests/searcher/match/random_queries.h"

namespace fihris {
namespace {

using test::article;
using Xapian::Query;

Query to_query(const Selection& selection);

std::vector<Query> to_queries(const std::vector<Selection>& selections) {
  std::vector<Query> queries;
  for (const Selection& each : selections) queries.push_back(to_query(each));
  return queries;
}

Query together(Query::op op, const std::vector<std::string>& terms, std::size_t span = 0) {
  return {op, terms.begin(), terms.end(), static_cast<Xapian::termcount>(span)};
}

// Spellings aside, which what is found has.
Query to_query(const Selection& selection) {
  const std::vector<Query> parts = to_queries(selection.parts);
  switch (selection.kind) {
    case Selection::Kind::any_term: return together(Query::OP_OR, selection.terms);
    case Selection::Kind::phrase: return together(Query::OP_PHRASE, selection.terms, selection.span);
    case Selection::Kind::near: return together(Query::OP_NEAR, selection.terms, selection.span);
    case Selection::Kind::any_of: return {Query::OP_OR, parts.begin(), parts.end()};
    case Selection::Kind::all_but: return {Query::OP_AND_NOT, parts.begin(), parts.end()};
    case Selection::Kind::all_of:
    case Selection::Kind::spelling: break;
  }
  return {Query::OP_AND, parts.begin(), parts.end()};
}

Query query_of(const ScorePart& part) {
  Query query = together(part.counts_as_one ? Query::OP_SYNONYM : Query::OP_AND, part.terms);
  if (part.within) query = Query(Query::OP_FILTER, query, to_query(*part.within));
  if (part.elsewhere) query = Query(Query::OP_AND_NOT, query, to_query(*part.elsewhere));
  return {Query::OP_SCALE_WEIGHT, query, part.weight};
}

// What Xapian's matcher gives to each document for each part.
std::map<std::uint32_t, double> by_xapian(const IndexReader& reader, const std::vector<ScorePart>& parts) {
  const RankingWeights weights;
  std::map<std::uint32_t, double> scores;
  for (const ScorePart& part : parts) {
    Xapian::Enquire enquire(reader.database());
    enquire.set_weighting_scheme(
        Xapian::BM25PlusWeight(weights.bm25_k1, 0, 0, weights.bm25_b, weights.bm25_min_normlen, weights.bm25_delta));
    enquire.set_query(query_of(part));
    const Xapian::MSet found = enquire.get_mset(0, reader.database().get_doccount());
    for (auto at = found.begin(); at != found.end(); ++at) scores[*at] += at.get_weight();
  }
  return scores;
}

bool has_several_as_one(const std::vector<ScorePart>& parts) {
  return std::ranges::any_of(parts, [](const ScorePart& part) { return part.counts_as_one && part.terms.size() > 1; });
}

// Gives how many matches were compared.
std::size_t compare(const IndexReader& reader, const std::vector<Article>& words, unsigned seed) {
  SearchMemory memory(reader);
  Analyzer analyzer;
  test::QueryMaker queries(words, seed);
  AnswerOptions options;
  options.all_copies = true;
  options.exact_counts = true;
  std::size_t compared = 0;
  for (int i = 0; i < 1000; ++i) {
    const std::string query = i % 50 == 0 ? "عُمان OR " + queries.next() : queries.next();
    CAPTURE(query);
    const QueryTree tree = expand_query(parse_query(query, analyzer).tree, reader.database()).tree;
    PlanSearch search(reader, memory, plan_query(tree, {}), {}, options);
    const MatchPage page = search.page(0, reader.articles());
    CHECK(page.total == page.matches.size());
    CHECK(page.total_is_exact);
    CHECK(search.count().matches == page.total);
    CHECK(std::ranges::is_sorted(page.matches, std::greater<>(), &Match::score));
    const std::vector<ScorePart> parts = parts_of(tree, {});
    if (reader.segments().size() > 1 && has_several_as_one(parts)) continue;
    auto expected = by_xapian(reader, parts);
    for (const Match& match : page.matches)
      CHECK(match.score == doctest::Approx(expected[match.document]).epsilon(1e-9));
    compared += page.matches.size();
  }
  return compared;
}

std::vector<Article> sample() {
  std::vector<Article> articles;
  for (const char* file : {"waha.jsonl", "madar-stories.jsonl", "sawtalnil.jsonl", "sawtalnil-stories.jsonl"})
    for (const Article& each : test::corpus_articles(file)) articles.push_back(each);
  articles.push_back(article("oman", "عُمان", "مطر في عُمان مساء اليوم وغدا"));
  articles.push_back(article("amman", "عَمّان", "مطر في عَمّان مساء اليوم وغدا"));
  return articles;
}

}  // namespace

TEST_CASE("scores of random queries are those that Xapian gives" *
          test::not_on_servers("to Xapian blocks of positions are documents too")) {
  const std::vector<Article> articles = sample();
  const test::IndexedArticles index({articles});
  const IndexReader reader(index.places());
  CHECK(compare(reader, articles, 5) > (reader.segments().size() == 1 ? 3'000 : 2'000));
}

// But where several terms count as one: Xapian guesses in each segment how many articles have any, from those terms
// alone that the segment has. Here they weigh the same everywhere.
TEST_CASE("scores in several segments are Xapian's, without documents that are hidden" *
          test::not_on_servers("to Xapian blocks of positions are documents too")) {
  const std::vector<Article> articles = sample();
  REQUIRE(articles.size() > 10);
  const auto middle = articles.begin() + 7;
  std::vector<Article> later(middle, articles.end());
  later.push_back(article(articles[2].id, "", "حل محل " + articles[2].text));
  const test::IndexedArticles index({{articles.begin(), middle}, later});
  const IndexReader reader(index.places());
  REQUIRE(std::ranges::any_of(reader.segments(), [](const SearchedSegment& each) { return !each.hidden.empty(); }));
  CHECK(compare(reader, articles, 6) > 2'000);
}

}  // namespace fihris
