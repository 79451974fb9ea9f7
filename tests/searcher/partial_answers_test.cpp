// Some of the indexes are behind servers that do not answer: the answer is that of the others, and says so.
#include <csignal>
#include <fstream>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "searcher/searcher.h"
#include "tests/searcher/indexed_articles.h"
#include "tests/support/mute_server.h"
#include "tests/support/remote_times.h"
#include "tests/support/tcpsrv.h"

namespace fihris {
namespace {

using test::article;
using test::IndexedArticles;

// Two articles near, and one behind a server.
struct TwoIndexes {
  IndexedArticles near{{{article("1", "ميناء صحار", "رست سفينة في الميناء."), article("2", "سوق", "زاد الصيد.")}}};
  IndexedArticles far{{{article("3", "ميناء صلالة", "ميناء صلالة يستقبل سفينة.")}}};
  test::TcpServer server{far.path() / "stub"};
  std::shared_ptr<RemoteServers> servers;

  explicit TwoIndexes(const RemoteTimes& times = test::never_again) : servers(std::make_shared<RemoteServers>(times)) {}

  Searcher searcher() const { return Searcher({near.path(), server.address()}, {}, servers); }

  Shards without_server(const std::string& reason = "Connection refused") const {
    return {2, {{server.address(), reason}}};
  }
};

SearchRequest request(const std::string& query, bool strict = false) {
  SearchRequest asked;
  asked.query = query;
  asked.strict = strict;
  return asked;
}

std::vector<std::string> ids(const SearchResponse& response) {
  std::vector<std::string> list;
  for (const Hit& hit : response.hits) list.push_back(hit.article.id);
  std::ranges::sort(list);
  return list;
}

std::vector<std::string> found(Searcher& searcher) {
  return ids(searcher.search(request("سفينة")));
}

using Ids = std::vector<std::string>;

void check_whole(Searcher& searcher) {
  const SearchResponse response = searcher.search(request("سفينة"));
  CHECK(ids(response) == Ids{"1", "3"});
  CHECK_FALSE(response.shards.is_partial());
}

}  // namespace

TEST_CASE("an answer of all indexes says so") {
  const TwoIndexes indexes;
  const SearchResponse response = indexes.searcher().search(request("سفينة"));
  CHECK(ids(response) == Ids{"1", "3"});
  CHECK(response.shards == Shards{2, {}});
}

TEST_CASE("a server that is away when the indexes are opened is left out") {
  TwoIndexes indexes;
  indexes.server.stop();
  Searcher searcher = indexes.searcher();
  const SearchResponse response = searcher.search(request("سفينة"));
  CHECK(ids(response) == Ids{"1"});
  CHECK(response.total == 1);
  CHECK(response.shards == indexes.without_server());
  CHECK(searcher.articles() == 2);
}

TEST_CASE("a server that goes between two searches is left out of the second") {
  TwoIndexes indexes;
  Searcher searcher = indexes.searcher();
  CHECK(found(searcher) == Ids{"1", "3"});
  indexes.server.stop();
  const SearchResponse response = searcher.search(request("سفينة"));
  CHECK(ids(response) == Ids{"1"});
  CHECK(response.shards == indexes.without_server());
}

TEST_CASE("scores of a partial answer are those of the indexes that answer") {
  TwoIndexes indexes;
  Searcher searcher = indexes.searcher();
  indexes.server.stop();
  const double expected = Searcher({indexes.near.path()}).search(request("سفينة")).hits.at(0).score;
  CHECK(searcher.search(request("سفينة")).hits.at(0).score == expected);
}

TEST_CASE("a server that was begun anew is asked again within the same search") {
  TwoIndexes indexes;
  Searcher searcher = indexes.searcher();
  indexes.server.restart();
  check_whole(searcher);
}

TEST_CASE("a server that stops to answer is left out when it is late") {
  TwoIndexes indexes(test::impatient);
  Searcher searcher = indexes.searcher();
  indexes.server.pause();
  const SearchResponse response = searcher.search(request("سفينة"));
  CHECK(ids(response) == Ids{"1"});
  CHECK(response.shards == indexes.without_server("no answer in time"));
}

TEST_CASE("a server that never answers is left out when the indexes are opened") {
  const TwoIndexes indexes;
  const test::MuteServer mute;
  Searcher searcher({mute.address(), indexes.near.path()}, {}, std::make_shared<RemoteServers>(test::impatient));
  CHECK(found(searcher) == Ids{"1"});
  CHECK(searcher.shards() == Shards{2, {{mute.address(), "no answer in time"}}});
}

TEST_CASE("a server that is back is taken back") {
  TwoIndexes indexes(test::at_once);
  Searcher searcher = indexes.searcher();
  indexes.server.stop();
  CHECK(found(searcher) == Ids{"1"});
  searcher.take_back();
  CHECK(found(searcher) == Ids{"1"});
  indexes.server.restart();
  CHECK(found(searcher) == Ids{"1"});  // it was not asked
  searcher.take_back();
  check_whole(searcher);
}

TEST_CASE("a server that was away is not asked before its time") {
  TwoIndexes indexes(test::never_again);
  Searcher searcher = indexes.searcher();
  indexes.server.stop();
  CHECK(found(searcher) == Ids{"1"});
  indexes.server.restart();
  searcher.take_back();
  CHECK(found(searcher) == Ids{"1"});
}

TEST_CASE("the only server that is away is an error, and is taken back") {
  TwoIndexes indexes(test::at_once);
  Searcher searcher({indexes.server.address()}, {}, indexes.servers);
  CHECK(found(searcher) == Ids{"3"});
  indexes.server.stop();
  CHECK_THROWS_WITH_AS(found(searcher),
                       ("index " + indexes.server.address() +
                        " does not answer: Couldn't connect (Connection refused): is xapian-tcpsrv running there?")
                           .c_str(),
                       IndexError);
  CHECK_THROWS_AS(found(searcher), IndexError);
  indexes.server.restart();
  searcher.take_back();
  CHECK(found(searcher) == Ids{"3"});
}

TEST_CASE("a late answer to one search is not taken for the answer to the next") {
  TwoIndexes indexes(test::impatient);
  Searcher searcher({indexes.server.address()}, {}, indexes.servers);
  indexes.server.pause();
  CHECK_THROWS_AS(found(searcher), IndexError);
  indexes.server.go_on();
  searcher.take_back();
  CHECK(found(searcher) == Ids{"3"});
}

TEST_CASE("where no index answers the search is an error that names all") {
  TwoIndexes indexes;
  const test::TcpServer second(indexes.near.path() / "stub");
  Searcher searcher({indexes.server.address(), second.address()});
  indexes.server.stop();
  const_cast<test::TcpServer&>(second).stop();
  CHECK_THROWS_WITH_AS(found(searcher),
                       ("2 of 2 indexes did not answer (" + indexes.server.address() + ": Connection refused; " +
                        second.address() + ": Connection refused): is xapian-tcpsrv running there?")
                           .c_str(),
                       IndexError);
}

TEST_CASE("a folder that is damaged is an error, whatever answers beside it") {
  TwoIndexes indexes;
  std::ofstream(manifest_path(indexes.near.path())) << "no manifest";
  CHECK_THROWS_AS(indexes.searcher(), IndexError);
}

TEST_CASE("with strict a partial answer is an error that names what did not answer") {
  TwoIndexes indexes;
  Searcher searcher = indexes.searcher();
  CHECK(searcher.search(request("سفينة", true)).hits.size() == 2);
  indexes.server.stop();
  CHECK_THROWS_WITH_AS(searcher.search(request("سفينة", true)),
                       ("1 of 2 indexes did not answer (" + indexes.server.address() +
                        ": Connection refused), and --strict wants a whole answer: try again later, or without it")
                           .c_str(),
                       PartialAnswer);
  CHECK_THROWS_AS(searcher.similar(request("", true), "1"), PartialAnswer);
  CHECK_THROWS_AS(searcher.show(request("", true), "1"), PartialAnswer);
  CHECK_THROWS_AS(searcher.explain(request("سفينة", true)), PartialAnswer);
}

TEST_CASE("articles, similar ones and explanations say that they are partial too") {
  TwoIndexes indexes;
  Searcher searcher = indexes.searcher();
  indexes.server.stop();
  CHECK(searcher.similar(request(""), "1")->shards == indexes.without_server());
  CHECK(searcher.show(request(""), "1")->shards == indexes.without_server());
  CHECK(searcher.explain(request("سفينة")).shards == indexes.without_server());
}

TEST_CASE("an article may be in the index that does not answer: that it is nowhere is not said") {
  TwoIndexes indexes;
  Searcher searcher = indexes.searcher();
  CHECK_FALSE(searcher.show(request(""), "4"));
  indexes.server.stop();
  const std::string message = "1 of 2 indexes did not answer (" + indexes.server.address() +
                              ": Connection refused), and no other has an article with the id 3: try again later";
  CHECK_THROWS_WITH_AS(searcher.show(request(""), "3"), message.c_str(), IndexError);
  CHECK_THROWS_WITH_AS(searcher.similar(request(""), "3"), message.c_str(), IndexError);
  CHECK_THROWS_WITH_AS(searcher.explain(request("سفينة"), "3"), message.c_str(), IndexError);
}

TEST_CASE("facets, stories and corrections are of the indexes that answer") {
  TwoIndexes indexes;
  Searcher searcher = indexes.searcher();
  indexes.server.stop();
  SearchRequest asked = request("سفينة");
  asked.answer.facet_values = 5;
  asked.group = Grouping::story;
  const SearchResponse response = searcher.search(asked);
  CHECK(response.stories.size() == 1);
  CHECK(response.total == 1);
  CHECK(response.shards == indexes.without_server());
  SearchRequest misspelt = request("سفينه الصيط");
  misspelt.suggest = true;
  CHECK(searcher.search(misspelt).shards == indexes.without_server());
}

}  // namespace fihris
