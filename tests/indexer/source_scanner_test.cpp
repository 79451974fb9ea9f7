#include "indexer/source_scanner.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::TemporaryFolder;

namespace {

std::vector<std::string> ids(const SourceScan& scan) {
  std::vector<std::string> found;
  for (const SourceFile& file : scan.files) found.push_back(file.id);
  return found;
}

}  // namespace

TEST_CASE("files below a folder come sorted, with their path below it as id") {
  const TemporaryFolder folder;
  folder.write("b.txt", "");
  folder.write("a/2.jsonl.gz", "");
  folder.write("a/1.ndjson", "");
  const SourceScan scan = scan_sources({folder.path().string()});
  CHECK(ids(scan) == std::vector<std::string>{"a/1.ndjson", "a/2.jsonl.gz", "b.txt"});
  CHECK(scan.files[1].kind == SourceKind::jsonl);
  CHECK(scan.files[2].kind == SourceKind::text);
  CHECK(scan.files[2].path == (folder.path() / "b.txt").string());
}

TEST_CASE("a named file has its file name as id") {
  const TemporaryFolder folder;
  CHECK(ids(scan_sources({folder.write("deep/er/a.txt.zst", "")})) == std::vector<std::string>{"a.txt.zst"});
}

TEST_CASE("hidden files and folders are passed over, others are ignored by name") {
  const TemporaryFolder folder;
  folder.write(".git/a.txt", "");
  folder.write(".a.txt", "");
  const std::string picture = folder.write("a.jpg", "");
  const SourceScan scan = scan_sources({folder.path().string()});
  CHECK(scan.files.empty());
  CHECK(scan.ignored == std::vector<std::string>{picture});
}

TEST_CASE("a link back to its own folder does not trap the walk") {
  const TemporaryFolder folder;
  folder.write("a.txt", "");
  std::filesystem::create_directory_symlink(folder.path(), folder.path() / "loop");
  CHECK(ids(scan_sources({folder.path().string()})) == std::vector<std::string>{"a.txt"});
}

TEST_CASE("a file name that is not UTF-8 is a problem, not an id") {
  const TemporaryFolder folder;
  folder.write("\xE4.txt", "");
  const SourceScan scan = scan_sources({folder.path().string()});
  CHECK(scan.files.empty());
  REQUIRE(scan.problems.size() == 1);
  CHECK(scan.problems[0].ends_with(": the file's name is not valid UTF-8: rename it"));
}

TEST_CASE("a path that does not exist is refused") {
  CHECK_THROWS_WITH_AS(scan_sources({"/nowhere/at/all"}),
                       "/nowhere/at/all: No such file or directory: name a file or folder", UsageError);
}

TEST_CASE("a dash is standard input as JSON Lines") {
  CHECK(scan_sources({"-"}).files == std::vector<SourceFile>{{"-", "-", SourceKind::jsonl}});
}
