#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "common/index/index_reader.h"
#include "common/index/open_index.h"
#include "tests/support/mute_server.h"
#include "tests/support/remote_times.h"
#include "tests/support/small_index.h"
#include "tests/support/tcpsrv.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

// An index of three articles, one of them hidden.
struct SharedIndex {
  test::TemporaryFolder folder;
  Manifest manifest;

  SharedIndex() {
    std::vector<Segment> segments{test::write_segment(folder.path(), "1-a", {"a", "b"}),
                                  test::write_segment(folder.path(), "2-a", {"c"})};
    segments[0].deleted = {1};
    --segments[0].documents;
    manifest = test::manifest_of(std::move(segments));
    publish_manifest(folder.path(), manifest);
  }
};

OpenIndex open_at(const test::TcpServer& server) {
  return open_remote_index({"127.0.0.1", server.port()}, server.address());
}

std::vector<std::string> visible(const IndexReader& reader) {
  std::vector<std::string> ids;
  reader.visit_postings("", [&](std::size_t segment, std::uint32_t document, std::uint32_t) {
    const Xapian::docid number = reader.segments()[segment].number(document);
    if (!reader.is_hidden(number)) ids.push_back(reader.id_of(number));
  });
  std::sort(ids.begin(), ids.end());
  return ids;
}

}  // namespace

TEST_CASE("a served index has the manifest and the columns of its folder") {
  const SharedIndex index;
  const test::TcpServer server(index.folder / "stub");
  const OpenIndex open = open_at(server);
  CHECK(open.manifest == index.manifest);
  REQUIRE(open.columns.size() == 2);
  CHECK(open.columns[0].lengths().size() == 3);
  CHECK(open.databases.size() == 1);
}

TEST_CASE("what is hidden of a served index is hidden from its readers") {
  const SharedIndex index;
  const test::TcpServer server(index.folder / "stub");
  const IndexReader reader({server.address()});
  CHECK(reader.databases().front().is_remote());
  CHECK(reader.articles() == 2);
  CHECK(visible(reader) == std::vector<std::string>{"b", "c"});
}

TEST_CASE("folders and servers are read as one index") {
  const SharedIndex index;
  const test::TemporaryFolder other;
  publish_manifest(other.path(), test::manifest_of({test::write_segment(other.path(), "1-a", {"d", "e", "f"})}));
  const test::TcpServer server(index.folder / "stub"), second(other / "stub");
  CHECK(visible(IndexReader({other.path(), server.address()})) == std::vector<std::string>{"b", "c", "d", "e", "f"});
  CHECK(visible(IndexReader({server.address(), other.path()})) == std::vector<std::string>{"b", "c", "d", "e", "f"});
  CHECK(visible(IndexReader({server.address(), second.address()})) ==
        std::vector<std::string>{"b", "c", "d", "e", "f"});
}

TEST_CASE("a server is opened anew at the generation that is published") {
  SharedIndex index;
  const test::TcpServer server(index.folder / "stub");
  CHECK(open_at(server).manifest.generation == 1);
  ++index.manifest.generation;
  publish_manifest(index.folder.path(), index.manifest);
  remove_tree(index.folder / "segments/catalog-1");
  CHECK(open_at(server).manifest.generation == 2);
}

TEST_CASE("an open reader survives that its catalog is removed") {
  const SharedIndex index;
  const test::TcpServer server(index.folder / "stub");
  const IndexReader reader({server.address()});
  remove_tree(index.folder / "segments/catalog-1");
  CHECK(visible(reader).size() == 2);
}

TEST_CASE("a term in a document of the catalog is refused") {
  const SharedIndex index;
  const Xapian::Database sound((index.folder / "segments/catalog-1").string());
  Xapian::WritableDatabase catalog((index.folder / "segments/other").string(), Xapian::DB_CREATE);
  for (auto key = sound.metadata_keys_begin(); key != sound.metadata_keys_end(); ++key)
    catalog.set_metadata(*key, sound.get_metadata(*key));
  catalog.add_document(test::document_of("x"));
  catalog.commit();
  write_file(index.folder / "stub",
             "auto segments/other\nauto segments/1-a\nauto segments/2-a\n"
             "auto segments/1-a/positions\nauto segments/2-a/positions\n");
  const test::TcpServer server(index.folder / "stub");
  const IndexReader reader({server.address()});
  CHECK_THROWS_AS(reader.visit_postings("", [](std::size_t, std::uint32_t, std::uint32_t) {}),
                  Xapian::DatabaseCorruptError);
}

TEST_CASE("a served manifest is read without opening the index") {
  const SharedIndex index;
  const test::TcpServer server(index.folder / "stub");
  CHECK(remote_manifest({"127.0.0.1", server.port()}, server.address()) == index.manifest);
}

TEST_CASE("a server that is not there is named") {
  const std::string name = "127.0.0.1:" + std::to_string(test::free_port());
  CHECK_THROWS_WITH_AS(
      IndexReader({name}),
      ("index " + name + " does not answer: Couldn't connect (Connection refused): is xapian-tcpsrv running there?")
          .c_str(),
      IndexError);
}

TEST_CASE("an index whose server is away is left out, and named") {
  const SharedIndex index;
  const test::TcpServer server(index.folder / "stub");
  const std::string away = "127.0.0.1:" + std::to_string(test::free_port());
  const IndexReader reader({away, server.address()});
  CHECK(visible(reader) == std::vector<std::string>{"b", "c"});
  CHECK(reader.shards() == Shards{2, {{away, "Connection refused"}}});
  CHECK(reader.manifests() == std::vector{Manifest(), index.manifest});
}

TEST_CASE("a server that never answers is left out when it is late") {
  const SharedIndex index;
  const test::MuteServer mute;
  RemoteServers servers(test::impatient);
  const IndexReader reader({index.folder.path(), mute.address()}, servers);
  CHECK(visible(reader) == std::vector<std::string>{"b", "c"});
  CHECK(reader.shards() == Shards{2, {{mute.address(), "no answer in time"}}});
}

TEST_CASE("a server that failed is not asked when an index is opened again") {
  const SharedIndex index;
  const test::TcpServer server(index.folder / "stub");
  RemoteServers servers(test::never_again);
  servers.note_failure(server.address(), {"index x does not answer", "no answer in time"});
  CHECK(IndexReader({index.folder.path(), server.address()}, servers).shards() ==
        Shards{2, {{server.address(), "no answer in time"}}});
}

TEST_CASE("where no server answers there is nothing to read") {
  const std::string one = "127.0.0.1:" + std::to_string(test::free_port()), other = "localhost:1";
  CHECK_THROWS_WITH_AS(IndexReader({one, other}),
                       ("2 of 2 indexes did not answer (" + one +
                        ": Connection refused; localhost:1: Connection refused): is xapian-tcpsrv running there?")
                           .c_str(),
                       ServerUnavailable);
}

TEST_CASE("a folder that is not there is an error beside servers that are away") {
  const std::string away = "127.0.0.1:" + std::to_string(test::free_port());
  CHECK_THROWS_WITH_AS(IndexReader({away, "/nowhere"}), doctest::Contains("no index at /nowhere: "), IndexError);
}

TEST_CASE("a server of something else is named") {
  const SharedIndex index;
  const test::TcpServer server(index.folder / "segments/1-a");
  CHECK_THROWS_WITH_AS(open_at(server),
                       ("index " + server.address() +
                        " cannot be used: it has no catalog, as the stub file of an index names one: run "
                        "\"fihris-indexer check\" on it where it lies")
                           .c_str(),
                       IndexError);
}

TEST_CASE("a served index of another analysis is refused") {
  SharedIndex index;
  index.manifest.analyzer = "0-old";
  publish_manifest(index.folder.path(), index.manifest);
  const test::TcpServer server(index.folder / "stub");
  CHECK_THROWS_WITH_AS(open_at(server),
                       doctest::Contains(("index " + server.address() + " was built by another version").c_str()),
                       IndexError);
}

TEST_CASE("a served index with a missing segment is refused") {
  const SharedIndex index;
  const test::TcpServer server(index.folder / "stub");
  remove_tree(index.folder / "segments/2-a");
  CHECK_THROWS_WITH_AS(open_at(server), doctest::Contains(("index " + server.address() + " cannot be used: ").c_str()),
                       IndexError);
}

}  // namespace fihris
