#include "searcher/server/live_index.h"

#include <fstream>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/searcher/indexed_articles.h"
#include "tests/support/remote_times.h"
#include "tests/support/tcpsrv.h"

namespace fihris {
namespace {

using test::article;
using test::IndexedArticles;

void publish(const IndexedArticles& index, const std::string& id) {
  index.add({article(id, "عنوان", "ميناء جديد")});
}

std::uint64_t found(LiveIndex& live) {
  SearchRequest request;
  request.query = "ميناء";
  return live.searcher().search(request).total;
}

TEST_CASE("after a publish the searcher and the dictionaries are of the new generation" *
          test::not_on_servers("a server is asked for its state every five seconds only")) {
  const IndexedArticles index({{article("a", "", "ميناء")}});
  SharedDictionaries shared;
  LiveIndex live(index.places(), {}, shared);
  const auto states = live.states();
  publish(index, "b");
  CHECK(found(live) == 1);  // until it is refreshed
  live.refresh();
  CHECK(found(live) == 2);
  CHECK(live.states() != states);
  CHECK(live.dictionaries().articles() == 2);
  CHECK_FALSE(live.changed_meanwhile());
}

TEST_CASE("without a publish nothing is opened again") {
  const IndexedArticles index({{article("a", "", "ميناء")}});
  SharedDictionaries shared;
  LiveIndex live(index.places(), {}, shared);
  const Dictionaries* dictionaries = &live.dictionaries();
  live.refresh();
  CHECK(&live.dictionaries() == dictionaries);
}

TEST_CASE("workers share the dictionaries of one generation" *
          test::not_on_servers("a server is asked for its state every five seconds only")) {
  const IndexedArticles index({{article("a", "", "ميناء")}});
  SharedDictionaries shared;
  LiveIndex one(index.places(), {}, shared), two(index.places(), {}, shared);
  CHECK(&one.dictionaries() == &two.dictionaries());
  publish(index, "b");
  one.refresh();
  CHECK(&one.dictionaries() != &two.dictionaries());
  CHECK(two.dictionaries().articles() == 1);  // of the generation that it still has
  two.refresh();
  CHECK(&one.dictionaries() == &two.dictionaries());
}

TEST_CASE("a searcher that took another generation for an answer is noticed") {
  const IndexedArticles index({{article("a", "", "ميناء")}});
  SharedDictionaries shared;
  LiveIndex live(index.places(), {}, shared);
  publish(index, "b");
  live.searcher().reopen();
  CHECK(live.changed_meanwhile());
  CHECK(live.dictionaries().articles() == 2);
  CHECK_FALSE(live.changed_meanwhile());
}

TEST_CASE("a damaged manifest is an error each time, and the answers stay those of before") {
  const IndexedArticles index({{article("a", "", "ميناء")}});
  SharedDictionaries shared;
  LiveIndex live({index.path()}, {}, shared);
  std::ofstream(manifest_path(index.path())) << "no manifest";
  CHECK_THROWS_AS(live.refresh(), IndexError);
  CHECK_THROWS_AS(live.refresh(), IndexError);
  CHECK(found(live) == 1);
}

TEST_CASE("a server that goes and comes is followed by searcher and dictionaries") {
  const IndexedArticles near({{article("a", "", "ميناء")}}), far({{article("b", "", "ميناء")}});
  test::TcpServer server(far.path() / "stub");
  SharedDictionaries shared;
  LiveIndex live({near.path(), server.address()}, {}, shared, std::make_shared<RemoteServers>(test::at_once));
  const auto states = live.states();
  CHECK(found(live) == 2);
  server.stop();
  live.refresh();
  CHECK(found(live) == 1);
  CHECK(live.dictionaries().articles() == 1);
  CHECK(live.dictionaries().shards().is_partial());
  CHECK(live.states() != states);
  server.restart();
  live.refresh();
  CHECK(found(live) == 2);
  CHECK(live.dictionaries().articles() == 2);
  CHECK(live.states() == states);
}

TEST_CASE("a worker that meets a dead server tells the others") {
  const IndexedArticles near({{article("a", "", "ميناء")}}), far({{article("b", "", "ميناء")}});
  test::TcpServer server(far.path() / "stub");
  SharedDictionaries shared;
  const auto servers = std::make_shared<RemoteServers>(test::never_again);
  const std::vector<std::filesystem::path> indexes{near.path(), server.address()};
  LiveIndex one(indexes, {}, shared, servers), other(indexes, {}, shared, servers);
  server.stop();
  CHECK(found(one) == 1);
  CHECK(one.changed_meanwhile());
  other.refresh();
  CHECK(other.searcher().shards() == Shards{2, {{server.address(), "Connection refused"}}});
}

TEST_CASE("an index that is not there cannot be served") {
  SharedDictionaries shared;
  CHECK_THROWS_AS(LiveIndex({"/nowhere"}, {}, shared), IndexError);
}

}  // namespace
}  // namespace fihris
