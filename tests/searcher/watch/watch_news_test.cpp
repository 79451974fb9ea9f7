#include "searcher/watch/watch_news.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/hash.h"
#include "tests/searcher/indexed_articles.h"
#include "tests/support/tcpsrv.h"

namespace fihris {
namespace {

using test::article;
using test::IndexedArticles;

const std::vector<std::vector<Article>> sample{
    {article("1", "ميناء صحار", "رست سفينة في الميناء."), article("2", "سوق السمك", "زاد الصيد.")},
    {article("3", "ميناء صلالة", "ميناء صلالة يستقبل سفينة."), article("4", "ميناء صحار", "رست سفينة في الميناء.")}};

std::vector<std::uint64_t> seen(std::vector<std::string> ids) {
  std::vector<std::uint64_t> hashes;
  for (const std::string& id : ids) hashes.push_back(hash_number(id));
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

WatchNews news_of(const Watch& watch, std::size_t limit = 10) {
  const IndexedArticles index(sample);
  Searcher searcher(index.places());
  SearchRequest request;
  request.limit = limit;
  return find_news(searcher, request, watch);
}

TEST_CASE("new are the matches that were not seen, copies too") {
  const WatchNews news = news_of({"ports", "ميناء", seen({"3"})});
  CHECK(news.count == 2);
  REQUIRE(news.hits.size() == 2);
  CHECK(news.hits[0].article.id != "3");
  CHECK(news.hits[1].article.id != "3");
  CHECK(news.hits[1].rank == 2);
  CHECK(news.seen == seen({"1", "3", "4"}));
}

TEST_CASE("what is shown has its snippet, and counting goes on after the limit") {
  const WatchNews news = news_of({"ports", "ميناء", {}}, 1);
  CHECK(news.count == 3);
  REQUIRE(news.hits.size() == 1);
  CHECK(news.hits[0].snippet.text.find("سفينة") != std::string::npos);
  CHECK_FALSE(news.hits[0].title.marks.empty());
}

TEST_CASE("what no longer matches stays seen while there is room") {
  CHECK(news_of({"ports", "صلالة", seen({"gone"})}).seen == seen({"3", "gone"}));
  std::vector<std::uint64_t> full;
  for (std::uint64_t i = 0; i < max_seen_articles; ++i) full.push_back(i);
  CHECK(news_of({"ports", "صلالة", full}).seen == seen({"3"}));
}

TEST_CASE("nothing that was seen is forgotten while an index does not answer") {
  const IndexedArticles index(sample);
  const std::string away = "127.0.0.1:" + std::to_string(test::free_port());
  Searcher searcher({index.path(), away});
  const WatchNews news = find_news(searcher, {}, {"ports", "صلالة", seen({"gone"})});
  CHECK(news.seen == seen({"3", "gone"}));
  CHECK(news.shards == Shards{2, {{away, "Connection refused"}}});
  std::vector<std::uint64_t> full;
  for (std::uint64_t i = 0; i < max_seen_articles; ++i) full.push_back(i);
  CHECK_THROWS_WITH_AS(find_news(searcher, {}, {"ports", "صلالة", full}),
                       ("1 of 2 indexes did not answer (" + away +
                        ": Connection refused), and more than 100000 articles have been seen: run the watch again when "
                        "all answer")
                           .c_str(),
                       InputError);
}

TEST_CASE("a query that matches nothing is not answered by another one") {
  const WatchNews news = news_of({"ports", "مينااء~ +زرافة", {}});
  CHECK(news.count == 0);
  CHECK(news.seen.empty());
}

}  // namespace
}  // namespace fihris
