#include "searcher/server/remote_states.h"

#include <doctest/doctest.h>

#include "tests/searcher/indexed_articles.h"
#include "tests/support/tcpsrv.h"

namespace fihris {
namespace {

using test::article;
using namespace std::chrono_literals;

void publish(const std::filesystem::path& index) {
  IndexWriter writer(index, {});
  writer.add(article("later", "عنوان", "نص"));
  writer.publish();
}

}  // namespace

TEST_CASE("a publish changes the state of an index behind a server, and nothing else does") {
  const test::IndexedArticles index({{article("a", "", "نص")}});
  const test::TcpServer server(index.path() / "stub");
  RemoteStates states(0s);
  const std::uint64_t before = states.of(server.address());
  CHECK(before != 0);
  CHECK(states.of(server.address()) == before);
  publish(index.path());
  CHECK(states.of(server.address()) != before);
}

TEST_CASE("the last state stays while a server does not answer") {
  const test::IndexedArticles index({{article("a", "", "نص")}});
  test::TcpServer server(index.path() / "stub");
  RemoteStates states(0s);
  const std::uint64_t before = states.of(server.address());
  server.stop();
  CHECK(states.of(server.address()) == before);
  CHECK(RemoteStates(0s).of(server.address()) == 0);
}

TEST_CASE("a server is not asked again before its time") {
  const test::IndexedArticles index({{article("a", "", "نص")}});
  const test::TcpServer server(index.path() / "stub");
  RemoteStates states(24h);
  const std::uint64_t before = states.of(server.address());
  publish(index.path());
  CHECK(states.of(server.address()) == before);
}

TEST_CASE("a process has one") {
  CHECK(&remote_states() == &remote_states());
}

}  // namespace fihris
