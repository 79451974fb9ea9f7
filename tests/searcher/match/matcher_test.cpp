#include "searcher/match/matcher.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "common/index/manifest.h"
#include "searcher/query/query_parser.h"
#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

using test::article;
using test::IndexedArticles;

const std::vector<std::vector<Article>> sample{
    {article("1", "زيارة", "وصل الوزير إلى بيروت"), article("2", "مدرسه قديمة", "أعيد فتح المبنى بعد عام")},
    {article("3", "خبر", "قانون الإنتخابات أمام المجلس والوزير غائب"), article("4", "المدرسة", "وصل الطلاب")}};

std::vector<std::string> ids(const Matcher& matcher, const MatchPage& page) {
  std::vector<std::string> result;
  for (const Match& match : page.matches) result.push_back(matcher.article_id(match.document));
  std::sort(result.begin(), result.end());
  return result;
}

std::vector<std::string> found(const Matcher& matcher, std::string_view query) {
  Analyzer analyzer;
  return ids(matcher, matcher.find(parse_query(query, analyzer).tree, 0, 100));
}

using Ids = std::vector<std::string>;

TEST_CASE("words are found in any segment, with and without their article") {
  const IndexedArticles index(sample);
  const Matcher matcher(index.places());
  CHECK(found(matcher, "وزير") == Ids{"1", "3"});
  CHECK(found(matcher, "مدرسه") == Ids{"2", "4"});
  CHECK(found(matcher, "طائرة").empty());
}

TEST_CASE("phrases do not mind spelling, and do not span title and text") {
  const IndexedArticles index(sample);
  const Matcher matcher(index.places());
  CHECK(found(matcher, "\"قانون الانتخابات\"") == Ids{"3"});
  CHECK(found(matcher, "\"الانتخابات قانون\"").empty());
  CHECK(found(matcher, "\"زيارة وصل\"").empty());
}

TEST_CASE("exact words tell spellings apart") {
  const IndexedArticles index(sample);
  const Matcher matcher(index.places());
  CHECK(found(matcher, "=مدرسه") == Ids{"2"});
  CHECK(found(matcher, "=المدرسة") == Ids{"4"});
  CHECK(found(matcher, "وصل مدرسه -=مدرسه") == Ids{"1", "4"});
}

TEST_CASE("signs require and exclude") {
  const IndexedArticles index(sample);
  const Matcher matcher(index.places());
  CHECK(found(matcher, "+وصل الوزير") == Ids{"1", "4"});
  CHECK(found(matcher, "وصل -وزير") == Ids{"4"});
  CHECK(found(matcher, "-وزير") == Ids{"2", "4"});
}

TEST_CASE("pages follow each other and the total is that of all") {
  const IndexedArticles index(sample);
  const Matcher matcher(index.places());
  Analyzer analyzer;
  const QueryTree tree = parse_query("وصل الوزير", analyzer).tree;
  const MatchPage all = matcher.find(tree, 0, 10);
  const MatchPage second = matcher.find(tree, 1, 1);
  REQUIRE(all.matches.size() == 3);
  REQUIRE(second.matches.size() == 1);
  CHECK(second.matches[0].document == all.matches[1].document);
  CHECK(second.total == 3);
  CHECK(second.total_is_exact);
  CHECK(matcher.find(tree, 7, 10).matches.empty());
}

TEST_CASE("documents that a manifest hides are not found, and not counted") {
  const IndexedArticles index(sample);
  Manifest manifest = read_manifest(index.path()).value();
  manifest.segments[1].deleted = {1};
  ++manifest.generation;
  publish_manifest(index.path(), manifest);
  const Matcher matcher(index.whole());
  Analyzer analyzer;
  const MatchPage page = matcher.find(parse_query("وزير", analyzer).tree, 0, 1);
  CHECK(ids(matcher, page) == Ids{"1"});
  CHECK(page.total == 1);
  CHECK(!matcher.document_by_id("3"));
}

TEST_CASE("an article is found by its id") {
  const IndexedArticles index(sample);
  const Matcher matcher(index.places());
  CHECK(matcher.article(matcher.document_by_id("3").value()) == sample[1][0]);
  CHECK(!matcher.document_by_id("5"));
}

TEST_CASE("several indexes are one") {
  const IndexedArticles first({sample[0]}), second({sample[1]});
  std::vector<std::filesystem::path> places = first.places();
  places.insert(places.end(), second.places().begin(), second.places().end());
  const Matcher matcher(places);
  CHECK(found(matcher, "وزير") == Ids{"1", "3"});
}

TEST_CASE("after reopen what was published since is found") {
  const IndexedArticles index({sample[0]});
  Matcher matcher(index.places());
  index.add({sample[1][0]});
  matcher.reopen();
  CHECK(found(matcher, "وزير") == Ids{"1", "3"});
}

TEST_CASE("a missing index is an IndexError") {
  CHECK_THROWS_AS(Matcher({"/nonexistent/index"}), IndexError);
}

}  // namespace
}  // namespace fihris
