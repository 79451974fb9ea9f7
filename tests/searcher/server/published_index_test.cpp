#include "searcher/server/published_index.h"

#include <fstream>
#include <numeric>

#include <doctest/doctest.h>

#include "tests/searcher/indexed_articles.h"
#include "tests/support/remote_times.h"
#include "tests/support/tcpsrv.h"

namespace fihris {
namespace {

using test::article;
using test::IndexedArticles;

void publish(const IndexedArticles& index, const std::string& id) {
  index.add({article(id, "عنوان", "نص")});
}

TEST_CASE("a publish changes the marks of an index, and nothing else does") {
  const IndexedArticles index({{article("a", "", "نص")}});
  RemoteServers servers;
  const ManifestMarks before({index.path()}, servers);
  CHECK(ManifestMarks({index.path()}, servers) == before);
  publish(index, "b");
  CHECK(ManifestMarks({index.path()}, servers) != before);
}

TEST_CASE("an index that is not there has marks of its own") {
  RemoteServers servers;
  CHECK(ManifestMarks({"/nowhere"}, servers) == ManifestMarks({"/nowhere/else"}, servers));
  const IndexedArticles index({{article("a", "", "نص")}});
  CHECK(ManifestMarks({index.path()}, servers) != ManifestMarks({"/nowhere"}, servers));
}

TEST_CASE("an index that is built anew has another state with the same generation") {
  Manifest first, second;
  first.generation = second.generation = 1;
  first.published = "2024-04-13T08:00:00Z";
  second.published = "2024-04-14T08:00:00Z";
  CHECK(generations_of({first}) == generations_of({second}));
  CHECK(index_states({first}) != index_states({second}));
  CHECK(index_states({first}) == index_states({first}));
}

std::uint64_t sum(const std::vector<std::uint64_t>& numbers) {
  return std::accumulate(numbers.begin(), numbers.end(), std::uint64_t{0});
}

TEST_CASE("figures follow what is published" *
          test::not_on_servers("a server is asked for its state every five seconds only")) {
  const IndexedArticles index({{article("a", "", "نص")}});
  PublishedIndex published(index.places(), std::make_shared<RemoteServers>());
  published.look();
  CHECK(published.articles() == 1);
  const auto before = published.generations();
  publish(index, "b");
  published.look();
  CHECK(published.articles() == 2);
  CHECK(published.generations().size() == before.size());
  CHECK(sum(published.generations()) == sum(before) + 1);
}

TEST_CASE("a publish behind a server changes the marks, and so does that the server is away, and back") {
  const IndexedArticles index({{article("a", "", "نص")}});
  test::TcpServer server(index.path() / "stub");
  RemoteServers servers(test::at_once);
  const ManifestMarks before({server.address()}, servers);
  CHECK(ManifestMarks({server.address()}, servers) == before);
  publish(index, "b");
  const ManifestMarks later({server.address()}, servers);
  CHECK(later != before);
  server.stop();
  CHECK(ManifestMarks({server.address()}, servers) == ManifestMarks({"/nowhere"}, servers));
  server.restart();
  CHECK(ManifestMarks({server.address()}, servers) == later);
}

TEST_CASE("figures leave out an index that does not answer, and count it") {
  const IndexedArticles near({{article("a", "", "نص")}}), far({{article("b", "", "نص"), article("c", "", "نص")}});
  test::TcpServer server(far.path() / "stub");
  PublishedIndex published({near.path(), server.address()}, std::make_shared<RemoteServers>(test::at_once));
  published.look();
  CHECK(published.articles() == 3);
  CHECK(published.failed() == 0);
  server.stop();
  published.look();
  CHECK(published.articles() == 1);
  CHECK(published.failed() == 1);
  CHECK(published.generations().back() == 0);
}

TEST_CASE("figures stay while a manifest cannot be read") {
  const IndexedArticles index({{article("a", "", "نص")}});
  PublishedIndex published({index.path()}, std::make_shared<RemoteServers>());
  published.look();
  std::ofstream(manifest_path(index.path())) << "no manifest";
  published.look();
  CHECK(published.articles() == 1);
}

}  // namespace
}  // namespace fihris
