#include "common/index/remote_servers.h"

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "common/base/files.h"
#include "tests/support/mute_server.h"
#include "tests/support/remote_times.h"
#include "tests/support/small_index.h"
#include "tests/support/tcpsrv.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

using namespace std::chrono_literals;

struct ServedIndex {
  test::TemporaryFolder folder;
  Manifest manifest;

  ServedIndex() { publish(); }

  void publish() {
    if (manifest.segments.empty()) manifest = test::manifest_of({test::write_segment(folder.path(), "1-a", {"a"})});
    ++manifest.generation;
    publish_manifest(folder.path(), manifest);
  }
};

const ServerUnavailable some_reason("index x does not answer", "Connection refused");

}  // namespace

TEST_CASE("a look at a server gives what it has published last") {
  ServedIndex index;
  const test::TcpServer server(index.folder / "stub");
  RemoteServers servers(test::at_once);
  REQUIRE(servers.look(server.address()));
  CHECK(*servers.look(server.address()) == index.manifest);
  index.publish();
  CHECK(*servers.look(server.address()) == index.manifest);
  CHECK_FALSE(servers.failure(server.address()));
}

TEST_CASE("a server that is gone has failed until a look finds it again") {
  ServedIndex index;
  test::TcpServer server(index.folder / "stub");
  RemoteServers servers(test::at_once);
  REQUIRE(servers.look(server.address()));
  server.stop();
  CHECK_FALSE(servers.look(server.address()));
  REQUIRE(servers.failure(server.address()));
  CHECK(servers.failure(server.address())->reason() == "Connection refused");
  server.restart();
  CHECK(servers.look(server.address()));
  CHECK_FALSE(servers.failure(server.address()));
}

TEST_CASE("a server is not asked again before its time, whether it answered or not") {
  ServedIndex index;
  const test::TcpServer server(index.folder / "stub");
  RemoteServers servers(test::never_again);
  const auto before = servers.look(server.address());
  index.publish();
  CHECK(servers.look(server.address()) == before);
  servers.note_failure(server.address(), some_reason);
  CHECK_FALSE(servers.look(server.address()));
}

TEST_CASE("nobody waits for a server that failed before") {
  const test::MuteServer mute;
  RemoteTimes times = test::impatient;
  times.answer = 2s;
  times.patience = 0ms;
  RemoteServers servers(times);
  servers.note_failure(mute.address(), some_reason);
  CHECK_FALSE(servers.look(mute.address()));
  CHECK(servers.failure(mute.address())->reason() == "Connection refused");  // the question is still open
}

TEST_CASE("a server that never answers has failed when it is late") {
  const test::MuteServer mute;
  RemoteServers servers(test::impatient);
  CHECK_FALSE(servers.look(mute.address()));
  CHECK(servers.failure(mute.address())->reason() == "no answer in time");
}

TEST_CASE("an index that cannot be read is no failure of its server") {
  ServedIndex index;
  const test::TcpServer server(index.folder / "segments/1-a");  // no catalog
  RemoteServers servers(test::at_once);
  CHECK_FALSE(servers.look(server.address()));
  CHECK_FALSE(servers.failure(server.address()));
}

TEST_CASE("what asks a server notes that it does not answer, and the next one does not ask") {
  RemoteServers servers(test::never_again);
  int asked = 0;
  const auto ask = [&]() -> int {
    ++asked;
    throw some_reason;
  };
  CHECK_THROWS_AS(asked_of(servers, "x:1", ask), ServerUnavailable);
  CHECK_THROWS_WITH_AS(asked_of(servers, "x:1", ask), "index x does not answer", ServerUnavailable);
  CHECK(asked == 1);
  CHECK(asked_of(servers, "y:1", [] { return 7; }) == 7);
}

TEST_CASE("the dictionary of a server is read once for each publish") {
  ServedIndex index;
  test::TcpServer server(index.folder / "stub");
  RemoteServers servers(test::never_again);
  const auto first = servers.dictionary(server.address(), index.manifest);
  const Manifest before = index.manifest;
  index.publish();
  CHECK(servers.dictionary(server.address(), index.manifest) != first);
  server.stop();
  CHECK(servers.dictionary(server.address(), index.manifest));
  CHECK_THROWS_AS(servers.dictionary(server.address(), before), ServerUnavailable);
}

TEST_CASE("a server may take as long for an answer as the search, from one second to five") {
  CHECK(remote_times(2).answer == 2s);
  CHECK(remote_times(0.01).answer == 1s);
  CHECK(remote_times(3600).answer == 5s);
  CHECK(remote_times(2).connect == 2s);
}

}  // namespace fihris
