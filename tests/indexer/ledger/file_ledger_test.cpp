#include "indexer/ledger/file_ledger.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "common/index/schema.h"
#include "indexer/index_writer.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

using Terms = std::vector<std::string>;

FileRecord record(const std::string& path, std::uint64_t bytes = 1) {
  FileRecord made;
  made.path = path;
  made.stamp.size = bytes;
  return made;
}

std::vector<std::string> paths_below(const FileLedger& ledger, const std::string& root) {
  std::vector<std::string> paths;
  ledger.for_each_below(root, [&](const FileRecord& found) { paths.push_back(found.path); });
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

TEST_CASE("a record is found before and after it is published") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), {.threads = 1});
  CHECK_FALSE(writer.ledger().find("/n/a"));
  writer.ledger().put(record("/n/a", 7), {"Qa1", "Qa2"});
  CHECK(writer.ledger().find("/n/a") == record("/n/a", 7));
  CHECK(writer.ledger().id_terms("/n/a") == Terms{"Qa1", "Qa2"});
  CHECK(writer.ledger().holds("Qa2"));
  writer.publish();
  CHECK(writer.ledger().find("/n/a") == record("/n/a", 7));
  CHECK(writer.ledger().id_terms("/n/a") == Terms{"Qa1", "Qa2"});
  CHECK(writer.ledger().holds("Qa1"));
  CHECK_FALSE(writer.ledger().holds("Qb"));
  CHECK_FALSE(writer.ledger().any_change());
}

TEST_CASE("a record replaces the one with the same path, and its articles with it") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), {.threads = 1});
  writer.ledger().put(record("/n/a", 1), {"Qold"});
  writer.publish();
  writer.ledger().put(record("/n/a", 2), {"Qnew"});
  CHECK_FALSE(writer.ledger().holds("Qold"));
  writer.publish();
  CHECK(writer.ledger().find("/n/a") == record("/n/a", 2));
  CHECK_FALSE(writer.ledger().holds("Qold"));
  writer.ledger().remove("/n/a");
  writer.publish();
  CHECK_FALSE(writer.ledger().find("/n/a"));
  CHECK_FALSE(writer.ledger().holds("Qnew"));
}

TEST_CASE("an article that two files hold is held until both are gone") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), {.threads = 1});
  writer.ledger().put(record("/n/a"), {"Qx"});
  writer.publish();
  writer.ledger().put(record("/n/b"), {"Qx"});
  writer.ledger().remove("/n/a");
  CHECK(writer.ledger().holds("Qx"));
  writer.ledger().remove("/n/b");
  CHECK_FALSE(writer.ledger().holds("Qx"));
}

TEST_CASE("files below a folder are those below it, and not those of its namesakes") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), {.threads = 1});
  const std::string deep = "/n/" + std::string(300, 'd');
  for (const std::string& path :
       {std::string("/n/a"), std::string("/nn/a"), deep + "/1", deep + "/2", std::string("/n")})
    writer.ledger().put(record(path), {});
  CHECK(paths_below(writer.ledger(), "/n") == Terms{"/n", "/n/a", deep + "/1", deep + "/2"});
  writer.publish();
  writer.ledger().put(record("/n/z"), {});
  CHECK(paths_below(writer.ledger(), "/n") == Terms{"/n", "/n/a", deep + "/1", deep + "/2", "/n/z"});
  CHECK(paths_below(writer.ledger(), deep) == Terms{deep + "/1", deep + "/2"});
  CHECK(paths_below(writer.ledger(), "/") == Terms{"/n", "/n/a", deep + "/1", deep + "/2", "/n/z", "/nn/a"});
}

TEST_CASE("articles of a file with a long id are named as the index names them") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), {.threads = 1});
  const std::string term = schema::term(schema::id, std::string(500, 'x'));
  writer.ledger().put(record("/n/a"), {term});
  writer.publish();
  CHECK(writer.ledger().id_terms("/n/a") == Terms{term});
  CHECK(writer.ledger().holds(term));
}

}  // namespace fihris
