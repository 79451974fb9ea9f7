#include "searcher/match/term_search.h"

#include <random>
#include <sstream>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "searcher/match/query_builder.h"
#include "searcher/match/ranked_search.h"
#include "searcher/query/query_parser.h"
#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

using test::article;

std::vector<std::string> words_of(const std::vector<Article>& articles) {
  std::vector<std::string> words;
  for (const Article& each : articles) {
    std::istringstream text(each.text);
    for (std::string word; text >> word;) words.push_back(word);
  }
  return words;
}

// Some of the words, a few of them required, excluded or filtered by.
std::string random_query(const std::vector<std::string>& words, std::mt19937& random) {
  constexpr const char* signs[] = {"", "", "", "+", "-"};
  std::string query;
  for (std::size_t left = 1 + random() % 5; left > 0; --left)
    query += signs[random() % std::size(signs)] + words[random() % words.size()] + " ";
  if (random() % 4 == 0) query += "تاريخ:2024-0" + std::to_string(1 + random() % 9);
  return query;
}

// What Xapian's matcher says of the same query.
MatchPage by_xapian(const IndexReader& reader, const QueryTree& tree, const AnswerOptions& options) {
  const RankingWeights weights;
  const Xapian::BM25PlusWeight weight(weights.bm25_k1, 0, 0, weights.bm25_b, weights.bm25_min_normlen,
                                      weights.bm25_delta);
  return RankedSearch(reader, build_query(tree, weights), weight, nullptr, false, options)
      .page(0, static_cast<Xapian::doccount>(reader.articles()));
}

std::map<std::uint32_t, double> scores(const MatchPage& page) {
  std::map<std::uint32_t, double> scores;
  for (const Match& match : page.matches) scores[match.document] = match.score;
  return scores;
}

void check_same(const MatchPage& page, const MatchPage& expected) {
  CHECK(page.total == expected.total);
  REQUIRE(page.matches.size() == expected.matches.size());
  const auto by_document = scores(expected);
  for (std::size_t i = 0; i < page.matches.size(); ++i) {
    const Match& match = page.matches[i];
    REQUIRE(by_document.contains(match.document));
    CHECK(match.score == doctest::Approx(by_document.at(match.document)).epsilon(1e-9));
    CHECK(match.score == doctest::Approx(expected.matches[i].score).epsilon(1e-9));  // the same order, but for equals
  }
}

}  // namespace

TEST_CASE("random queries of single words give the articles and scores that Xapian's matcher gives") {
  std::vector<Article> articles;
  for (const char* file : {"waha.jsonl", "madar-stories.jsonl", "sawtalnil.jsonl", "sawtalnil-stories.jsonl"})
    for (const Article& each : test::corpus_articles(file)) articles.push_back(each);
  REQUIRE(articles.size() > 10);
  const auto middle = articles.begin() + 7;
  std::vector<Article> later(middle, articles.end());
  later.push_back(article(articles[2].id, "", "حل محل " + articles[2].text));
  const test::IndexedArticles index({{articles.begin(), middle}, later});
  const IndexReader reader({index.path()});
  REQUIRE(reader.has_hidden());
  SearchMemory memory(reader);
  Analyzer analyzer;
  Matcher matcher({index.path()});
  AnswerOptions options;
  options.exact_counts = true;
  options.all_copies = true;
  options.today = *parse_iso_date("2024-06-01");
  std::mt19937 random(5);
  const std::vector<std::string> words = words_of(articles);
  std::size_t planned = 0;
  for (int i = 0; i < 400; ++i) {
    const std::string query = random_query(words, random);
    CAPTURE(query);
    const QueryTree tree = matcher.expand(parse_query(query, analyzer).tree).tree;
    const auto plan = plan_terms(tree, {});
    if (!plan) continue;
    ++planned;
    TermSearch search(reader, memory, *plan, {});
    REQUIRE(search.is_affordable());
    options.sort = random() % 4 == 0 ? SortOrder::date : SortOrder::relevance;
    options.half_life_days = options.sort == SortOrder::relevance && random() % 4 == 0 ? 20 : 0;
    const MatchPage page = search.page(0, reader.articles(), options);
    CHECK(page.total_is_exact);
    check_same(page, by_xapian(reader, tree, options));
    CHECK(search.count().matches == page.total);
  }
  CHECK(planned > 200);
}

TEST_CASE("documents are found wherever their windows begin and end") {
  std::vector<Article> many;
  for (std::uint32_t i = 1; i <= window_size + 2; ++i) many.push_back(article(std::to_string(i), "", "بحر"));
  for (const std::uint32_t found : {1U, window_size - 1, window_size, window_size + 1, window_size + 2})
    many[found - 1].text = "مطر";
  const test::IndexedArticles index({many});
  const Matcher matcher({index.path()});
  Analyzer analyzer;
  AnswerOptions options;
  options.all_copies = true;
  const MatchPage page = matcher.find(parse_query("مطر", analyzer).tree, 0, 10, {}, options);
  std::vector<std::uint32_t> documents;
  for (const Match& match : page.matches) documents.push_back(match.document);
  CHECK(page.total == 5);
  CHECK(documents == std::vector<std::uint32_t>{1, window_size - 1, window_size, window_size + 1, window_size + 2});
}

}  // namespace fihris
