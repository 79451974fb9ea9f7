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
  const SearchResponse response = Searcher(index.places()).search(request("الوزير بيروت"));
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
  const SearchResponse response = Searcher(index.places()).search(second);
  REQUIRE(response.hits.size() == 1);
  CHECK(response.hits[0].rank == 2);
  CHECK(response.total == 2);
}

TEST_CASE("without snippets only ids and scores are read") {
  const IndexedArticles index(sample);
  SearchRequest bare = request("الوزير");
  bare.snippet_bytes = 0;
  const SearchResponse response = Searcher(index.places()).search(bare);
  REQUIRE(response.hits.size() == 2);
  CHECK(!response.hits[0].article.id.empty());
  CHECK(response.hits[0].article.title.empty());
  CHECK(response.times.snippets < response.times.total);
}

TEST_CASE("a query without words finds nothing and says so") {
  const IndexedArticles index(sample);
  const SearchResponse response = Searcher(index.places()).search(request("؟"));
  CHECK(response.hits.empty());
  CHECK(response.total == 0);
  CHECK(response.warnings == std::vector<std::string>{"the query has no words"});
}

TEST_CASE("an index without articles finds nothing") {
  const IndexedArticles index({{sample[1][0]}});
  index.remove("3");
  index.compact();
  Searcher searcher(index.places());
  CHECK(searcher.search(request("الوزير")).hits.empty());
  CHECK(!searcher.show({}, "3"));
}

TEST_CASE("an article is shown whole by its id") {
  const IndexedArticles index(sample);
  Searcher searcher(index.places());
  const std::optional<ShownArticle> shown = searcher.show({}, "2");
  REQUIRE(shown);
  CHECK(shown->article == sample[0][1]);
  CHECK_FALSE(shown->has_query);
  CHECK(!searcher.show({}, "none"));
}

TEST_CASE("an article is shown with what a query finds in it") {
  const IndexedArticles index(sample);
  const std::optional<ShownArticle> shown = Searcher(index.places()).show(request("الوزير بيروت"), "1");
  REQUIRE(shown);
  CHECK(shown->has_query);
  CHECK(shown->title_marks.size() == 1);
  CHECK(shown->text_marks.size() == 2);
}

TEST_CASE("similar articles are hits with the words that they share marked") {
  const IndexedArticles index(sample);
  Searcher searcher(index.places());
  const std::optional<SearchResponse> response = searcher.similar({}, "1");
  REQUIRE(response);
  REQUIRE(response->hits.size() == 1);
  CHECK(response->hits[0].article.id == "3");
  CHECK(response->hits[0].snippet.marks.size() == 1);
  CHECK_FALSE(searcher.similar({}, "none"));
}

TEST_CASE("hits are put together as stories, and pages count these") {
  const IndexedArticles index({{article("1", "زلزال أغادير", "ضرب زلزال قوي مدينة أغادير وانهارت مبان قديمة"),
                                article("2", "زلزال", "زلزال في أغادير يهدم مباني قديمة والسكان في الشوارع"),
                                article("3", "زلزال اليابان", "تحذير من أمواج عالية بعد زلزال بحري قرب طوكيو"),
                                article("4", "طوكيو", "تحذير من أمواج عالية قرب طوكيو")}});
  SearchRequest grouped = request("زلزال");
  grouped.group = Grouping::story;
  Searcher searcher(index.places());
  const SearchResponse response = searcher.search(grouped);
  CHECK(response.hits.empty());
  CHECK(response.total == 3);
  REQUIRE(response.stories.size() == 2);
  grouped.offset = 1;
  grouped.limit = 1;
  const SearchResponse second = searcher.search(grouped);
  REQUIRE(second.stories.size() == 1);
  CHECK(second.stories[0].rank == 2);
  CHECK(second.stories[0].reports[0].article.id == response.stories[1].reports[0].article.id);
  CHECK(second.stories[0].reports[0].article.text.empty());
  CHECK_FALSE(second.stories[0].reports[0].snippet.text.empty());
}

TEST_CASE("what an article gets for being new is a part of its score") {
  std::vector<std::vector<Article>> articles = sample;
  articles[0][0].date = parse_iso_date("2024-05-01");
  const IndexedArticles index(articles);
  SearchRequest fresh = request("الوزير");
  fresh.explain = true;
  fresh.answer.half_life_days = 30;
  fresh.answer.today = *parse_iso_date("2024-05-31");
  const SearchResponse response = Searcher(index.places()).search(fresh);
  for (const Hit& hit : response.hits) {
    double sum = 0;
    for (const ExplainedPart& part : hit.explanation->parts) sum += part.points;
    CHECK(sum == doctest::Approx(hit.score));
  }
  CHECK(response.hits[0].explanation->parts.back().level == "freshness");
  CHECK(response.hits[0].explanation->parts.back().points ==
        doctest::Approx(response.hits[0].explanation->parts.back().weight / 2));
}

TEST_CASE("hits are explained when the request asks for it") {
  const IndexedArticles index(sample);
  SearchRequest explained = request("الوزير بيروت طوكيو");
  CHECK_FALSE(Searcher(index.places()).search(explained).hits[0].explanation);
  explained.explain = true;
  const SearchResponse response = Searcher(index.places()).search(explained);
  REQUIRE(response.hits.size() == 2);
  REQUIRE(response.hits[1].explanation);
  CHECK(response.hits[1].explanation->missing_words == std::vector<std::string>{"بيروت", "طوكيو"});
  CHECK(response.hits[1].explanation->parts.front().word == "الوزير");
}

TEST_CASE("an explanation counts the articles of each part, and says what one article gets") {
  const IndexedArticles index(sample);
  Searcher searcher(index.places());
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
  CHECK(Searcher(index.places()).search(request("سيارة")).hits.size() == 1);
  Searcher searcher(index.places(), folder.path() / "words.tsv");
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
  Searcher searcher(index.places(), folder.path() / "words.tsv");
  const SearchResponse response = searcher.search(request("شاحنة"));
  REQUIRE(response.hits.size() == 1);
  CHECK(response.hits[0].article.id == "1");
}

// The ids of the hits, best first.
std::string ids(Searcher& searcher, std::string query) {
  std::string all;
  SearchRequest every = request(std::move(query));
  every.answer.all_copies = true;
  for (const Hit& hit : searcher.search(every).hits) all += hit.article.id;
  return all;
}

TEST_CASE("harakat of the query find texts with the same ones first, and none with others") {
  const IndexedArticles index({{article("1", "", "وصل الوفد إلى عَمّان أمس"), article("2", "", "وصل الوفد إلى عُمان أمس"),
                                article("3", "", "وصل الوفد إلى عمان أمس")}});
  Searcher searcher(index.places());
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

Article of_source(const char* id, const char* source, const char* day) {
  Article each = article(id, "ميناء", std::string("وصلت سفينة ") + id);  // else they are copies
  each.source = source;
  each.date = parse_iso_date(day);
  return each;
}

SearchRequest filtered(std::string query, SearchFilters filters) {
  SearchRequest request;
  request.query = std::move(query);
  request.filters = std::move(filters);
  return request;
}

std::vector<std::string> ids_of(const SearchResponse& response) {
  std::vector<std::string> ids;
  for (const Hit& hit : response.hits) ids.push_back(hit.article.id);
  return ids;
}

TEST_CASE("filters leave out what does not pass them, and are never read as query language") {
  const IndexedArticles index({{of_source("1", "وكالة مدار", "2024-01-01"), of_source("2", "واحة", "2024-02-01")}});
  Searcher searcher(index.places());
  CHECK(ids_of(searcher.search(filtered("ميناء", {.sources = {"مدار"}}))) == std::vector<std::string>{"1"});
  CHECK(ids_of(searcher.search(filtered("ميناء OR سفينة", {.sources = {"واحة"}}))) == std::vector<std::string>{"2"});
  CHECK(searcher.search(filtered("ميناء", {.sources = {"x\" OR \"واحة"}})).total == 0);
  CHECK(ids_of(searcher.search(filtered("source:مدار", {.sources = {"واحة"}}))).empty());
  const DateRange since{parse_iso_date("2024-01-15"), {}};
  CHECK(ids_of(searcher.search(filtered("ميناء", {.dates = since}))) == std::vector<std::string>{"2"});
}

TEST_CASE("filters without a query give all that passes them, the newest first, and warn of nothing") {
  const IndexedArticles index(
      {{of_source("1", "مدار", "2024-01-01"), of_source("2", "مدار", "2024-02-01"), of_source("3", "واحة", "")}});
  Searcher searcher(index.places());
  SearchRequest request = filtered(" ", {.sources = {"مدار"}});
  request.strict = request.suggest = true;
  const SearchResponse response = searcher.search(request);
  CHECK(ids_of(response) == std::vector<std::string>{"2", "1"});
  CHECK(response.warnings.empty());
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
