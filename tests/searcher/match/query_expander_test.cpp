#include "searcher/match/query_expander.h"

#include <doctest/doctest.h>

#include "searcher/match/matcher.h"
#include "searcher/query/query_parser.h"
#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

using Words = std::vector<std::string>;

Article dated(std::string id, std::string title, const std::string& day) {
  Article article = test::article(std::move(id), std::move(title), "نص");
  article.date = parse_iso_date(day);
  article.source = "وكالة مدار للأنباء";
  article.url = "https://www.sport.example.net/1";
  return article;
}

class Index {
 public:
  explicit Index(const std::vector<Article>& articles) : articles_({articles}), matcher_(articles_.places()) {}

  ExpandedQuery expand(const std::string& query) const {
    Analyzer analyzer;
    return matcher_.expand(parse_query(query, analyzer).tree);
  }

  ExpandedQuery expand_tree(QueryTree tree) const { return matcher_.expand(std::move(tree)); }

  Clause only(const std::string& query) const {
    const ExpandedQuery expanded = expand(query);
    REQUIRE(expanded.tree.clauses.size() == 1);
    return expanded.tree.clauses.front();
  }

 private:
  test::IndexedArticles articles_;
  Matcher matcher_;
};

const Index& sample() {
  static const Index index({dated("1", "كتاب كتابان مكتبة", "2022-12-31"), dated("2", "كتاب كاتب", "2023-02-01"),
                            dated("3", "الكتاب كتاب", "2024-01-01")});
  return index;
}

TEST_CASE("a prefix is the words that begin so, the most frequent first, and the stems") {
  const Clause clause = sample().only("كتاب*");
  CHECK(clause.expansions == Words{"كتاب", "كتابان"});
  CHECK(clause.stem_expansions == Words{"كتاب"});
  CHECK(sample().only("قلم*").expansions.empty());
}

TEST_CASE("a fuzzy word is the words with so many letters changed; its first letter is right") {
  CHECK(sample().only("كتب~1").expansions == Words{"كتاب", "كاتب"});
  CHECK(sample().only("كاتبا~2").expansions == Words{"كتاب", "كاتب", "كتابان"});
  CHECK(sample().only("عتاب~1").expansions.empty());
}

TEST_CASE("a name is part of a source, in whole words") {
  CHECK(sample().only("المصدر:مدار").expansions == Words{"وكاله_مدار_للانباء"});
  CHECK(sample().only("المصدر:\"مدار للأنباء\"").expansions == Words{"وكاله_مدار_للانباء"});
  CHECK(sample().only("المصدر:مدا").expansions.empty());
}

TEST_CASE("where the whole name is preferred, longer ones are left out, but only if there is that name") {
  Article other = dated("1", "نص", "2024-01-01");
  other.source = "وكالة مدار";
  const Index index({other, dated("2", "نص", "2024-01-01")});
  const auto expansions = [&](const std::string& query) {
    Analyzer analyzer;
    QueryTree tree = parse_query(query, analyzer).tree;
    tree.clauses.front().filter.prefers_whole = true;
    return index.expand_tree(std::move(tree)).tree.clauses.front().expansions;
  };
  CHECK(index.only("المصدر:\"وكالة مدار\"").expansions.size() == 2);
  CHECK(expansions("المصدر:\"وكالة مدار\"") == Words{"وكاله_مدار"});
  CHECK(expansions("المصدر:مدار").size() == 2);
}

TEST_CASE("a site has those below it") {
  CHECK(sample().only("site:example.net").expansions == Words{"www.sport.example.net"});
  CHECK(sample().only("site:xample.net").expansions.empty());
}

TEST_CASE("a span of days is as few years, months and days as make it") {
  CHECK(sample().only("2022-12-30..2024-02-01").expansions ==
        Words{"20221230", "20221231", "2023", "202401", "20240201"});
  CHECK(sample().only("تاريخ:2023").expansions == Words{"2023"});
}

TEST_CASE("an open span reaches over the years there are") {
  CHECK(sample().only("منذ:2023-12").expansions == Words{"202312", "2024"});
  CHECK(sample().only("قبل:2023").expansions == Words{"2022"});
  CHECK(sample().only("بعد:2024").expansions.empty());
}

TEST_CASE("more words than count are the most frequent ones, and said") {
  std::string many;
  for (std::size_t i = 0; i < max_expansions + 5; ++i)
    many += "word" + std::string(1 + i / 26, 'x') + static_cast<char>('a' + i % 26) + " ";
  const Index index({test::article("many", "خبر", many), test::article("again", "خبر", "wordxa")});
  const ExpandedQuery expanded = index.expand("word*");
  CHECK(expanded.tree.clauses.front().expansions.size() == max_expansions);
  CHECK(expanded.tree.clauses.front().expansions.front() == "wordxa");
  CHECK(expanded.warnings.front() == "word* has too many words: the 200 most frequent were taken");
}

}  // namespace
}  // namespace fihris
