#include "searcher/searcher.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

using test::article;
using test::IndexedArticles;

const std::vector<std::vector<Article>> sample{
    {article("1", "زيارة الوزير", "وصل الوزير إلى بيروت صباح اليوم."), article("2", "مدرسة", "أعيد فتح المبنى.")},
    {article("3", "خبر", "القانون أمام المجلس والوزير غائب")}};

SearchRequest request(std::string query) {
  SearchRequest result;
  result.query = std::move(query);
  return result;
}

TEST_CASE("an answer has ranked hits with marked title and snippet, and no texts") {
  const IndexedArticles index(sample);
  const SearchResponse response = Searcher({index.path()}).search(request("الوزير بيروت"));
  CHECK(response.total == 2);
  CHECK(response.total_is_exact);
  REQUIRE(response.hits.size() == 2);
  const Hit& best = response.hits[0];
  CHECK(best.rank == 1);
  CHECK(best.article.id == "1");
  CHECK(best.article.text.empty());
  CHECK(best.title.marks.size() == 1);
  CHECK(best.snippet.text == "وصل الوزير إلى بيروت صباح اليوم.");
  CHECK(best.snippet.marks.size() == 2);
  CHECK(best.score > response.hits[1].score);
}

TEST_CASE("ranks go on from page to page") {
  const IndexedArticles index(sample);
  SearchRequest second = request("الوزير");
  second.offset = 1;
  const SearchResponse response = Searcher({index.path()}).search(second);
  REQUIRE(response.hits.size() == 1);
  CHECK(response.hits[0].rank == 2);
  CHECK(response.total == 2);
}

TEST_CASE("without snippets only ids and scores are read") {
  const IndexedArticles index(sample);
  SearchRequest bare = request("الوزير");
  bare.snippet_bytes = 0;
  const SearchResponse response = Searcher({index.path()}).search(bare);
  REQUIRE(response.hits.size() == 2);
  CHECK(!response.hits[0].article.id.empty());
  CHECK(response.hits[0].article.title.empty());
  CHECK(response.times.snippets < response.times.total);
}

TEST_CASE("a query without words finds nothing and says so") {
  const IndexedArticles index(sample);
  const SearchResponse response = Searcher({index.path()}).search(request("؟"));
  CHECK(response.hits.empty());
  CHECK(response.total == 0);
  CHECK(response.warnings == std::vector<std::string>{"the query has no words"});
}

TEST_CASE("an index without articles finds nothing") {
  const IndexedArticles index({{sample[1][0]}});
  {
    IndexWriter writer(index.path(), {});
    writer.remove("3");
    writer.publish();
    writer.compact();
  }
  Searcher searcher({index.path()});
  CHECK(searcher.search(request("الوزير")).hits.empty());
  CHECK(!searcher.show("3"));
}

TEST_CASE("an article is shown whole by its id") {
  const IndexedArticles index(sample);
  Searcher searcher({index.path()});
  CHECK(searcher.show("2") == sample[0][1]);
  CHECK(!searcher.show("none"));
}

TEST_CASE("hits are explained when the request asks for it") {
  const IndexedArticles index(sample);
  SearchRequest explained = request("الوزير بيروت طوكيو");
  CHECK_FALSE(Searcher({index.path()}).search(explained).hits[0].explanation);
  explained.explain = true;
  const SearchResponse response = Searcher({index.path()}).search(explained);
  REQUIRE(response.hits.size() == 2);
  REQUIRE(response.hits[1].explanation);
  CHECK(response.hits[1].explanation->missing_words == std::vector<std::string>{"بيروت", "طوكيو"});
  CHECK(response.hits[1].explanation->parts.front().word == "الوزير");
}

TEST_CASE("an explanation counts the articles of each part, and says what one article gets") {
  const IndexedArticles index(sample);
  Searcher searcher({index.path()});
  const QueryExplanation explanation = searcher.explain(request("الوزير"), "3");
  REQUIRE(explanation.parts.size() > 1);
  CHECK(explanation.parts[0].articles == 1);  // والوزير is another word
  CHECK(explanation.parts[1].articles == 2);
  REQUIRE(explanation.article);
  CHECK(explanation.article->title == "خبر");
  CHECK(explanation.article->score == doctest::Approx(searcher.search(request("الوزير")).hits[1].score));
  CHECK_FALSE(searcher.explain(request("الوزير")).article);
  CHECK_THROWS_WITH_AS(searcher.explain(request("الوزير"), "9"),
                       "no article has the id 9: a search shows the id of each hit", InputError);
}

TEST_CASE("a missing index is an IndexError") {
  CHECK_THROWS_AS(Searcher({"/nonexistent/index"}), IndexError);
}

TEST_CASE("with a table of synonyms a query finds what has only the other word, after what has its own") {
  const IndexedArticles index(
      {{article("1", "", "ركن السائق مركبة أمام البيت"), article("2", "", "ركن السائق سيارة أمام البيت"),
        article("3", "", "مر الرجل أمام البيت")}});
  const test::TemporaryFolder folder;
  folder.write("words.tsv", "سيارة\tمركبة\n");
  Searcher searcher({index.path()});
  CHECK(searcher.search(request("سيارة")).hits.size() == 1);
  searcher.use_synonyms(folder.path() / "words.tsv");
  const SearchResponse response = searcher.search(request("سيارة"));
  REQUIRE(response.hits.size() == 2);
  CHECK(response.hits[0].article.id == "2");
  CHECK(response.hits[1].article.id == "1");
  CHECK(response.hits[1].snippet.marks.size() == 1);
  CHECK(searcher.explain(request("سيارة")).reading == "سياره|مركبه");
}

TEST_CASE("a synonym of several words is found as a phrase") {
  const IndexedArticles index({{article("1", "", "توقفت عربة نقل في الطريق"), article("2", "", "نقل الرجل عربة")}});
  const test::TemporaryFolder folder;
  folder.write("words.tsv", "شاحنة\tعربة نقل\n");
  Searcher searcher({index.path()});
  searcher.use_synonyms(folder.path() / "words.tsv");
  const SearchResponse response = searcher.search(request("شاحنة"));
  REQUIRE(response.hits.size() == 1);
  CHECK(response.hits[0].article.id == "1");
}

// The ids of the hits, best first.
std::string ids(Searcher& searcher, std::string query) {
  std::string all;
  for (const Hit& hit : searcher.search(request(std::move(query))).hits) all += hit.article.id;
  return all;
}

TEST_CASE("harakat of the query find texts with the same ones first, and none with others") {
  const IndexedArticles index({{article("1", "", "وصل الوفد إلى عَمّان أمس"), article("2", "", "وصل الوفد إلى عُمان أمس"),
                                article("3", "", "وصل الوفد إلى عمان أمس")}});
  Searcher searcher({index.path()});
  CHECK(ids(searcher, "عُمان") == "23");
  CHECK(ids(searcher, "عمّان") == "13");
  CHECK(ids(searcher, "عمان").size() == 3);
  CHECK(ids(searcher, "وفد -عُمان") == "1");
  CHECK(ids(searcher, "+عُمان وفد") == "23");
}

// Enough articles for words to be frequent.
const IndexedArticles& frequent_words() {
  static const IndexedArticles index([] {
    std::vector<Article> articles;
    for (int i = 0; i < 12; ++i)
      articles.push_back(article(std::to_string(i), "خبر", "محادثات عن ظروف السلام رقم " + std::to_string(i)));
    return std::vector<std::vector<Article>>{articles};
  }());
  return index;
}

SearchResponse suggested(std::string query, bool suggest = true) {
  SearchRequest asked = request(std::move(query));
  asked.suggest = suggest;
  return Searcher({frequent_words().path()}).search(asked);
}

TEST_CASE("beside what is found stands what may have been meant") {
  const SearchResponse response = suggested("محادثات ضروف");
  CHECK(response.total == 12);
  CHECK(response.suggestion == "محادثات ظروف");
  CHECK_FALSE(response.answers_suggestion);
}

TEST_CASE("where nothing is found the suggestion is answered") {
  const SearchResponse response = suggested("ضروف");
  CHECK(response.total == 12);
  CHECK(response.suggestion == "ظروف");
  CHECK(response.answers_suggestion);
}

TEST_CASE("right words, and requests without suggestions, have none") {
  CHECK(suggested("محادثات السلام").suggestion.empty());
  CHECK(suggested("ضروف", false).suggestion.empty());
  CHECK(suggested("ضروف", false).total == 0);
  CHECK(suggested("xyzzyqq").suggestion.empty());
}

}  // namespace
}  // namespace fihris
