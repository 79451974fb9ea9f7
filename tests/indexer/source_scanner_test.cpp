#include "indexer/source_scanner.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/base/error.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::TemporaryFolder;

namespace {

std::vector<std::string> ids(const SourceScan& scan) {
  std::vector<std::string> found;
  for (std::size_t i = 0; i < scan.files.size(); ++i) found.push_back(scan.files[i].id);
  return found;
}

SourceScan scan_folder(const TemporaryFolder& folder) {
  return scan_sources({folder.path().string()});
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("files below a folder come sorted, with their path below it as id") {
  const TemporaryFolder folder;
  folder.write("b.txt", "");
  folder.write("a/2.jsonl.gz", "");
  folder.write("a/1", "");
  folder.write("a/1b/3.pdf", "");
  folder.write("c/d/4", "");
  const SourceScan scan = scan_folder(folder);
  CHECK(ids(scan) == Ids{"a/1", "a/1b/3.pdf", "a/2.jsonl.gz", "b.txt", "c/d/4"});
  CHECK(scan.files[2].path == (folder.path() / "a/2.jsonl.gz").string());
  CHECK(ids(scan_sources({folder.path().string() + "/"})) == ids(scan));
}

TEST_CASE("each file comes with what tells it from its older self") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", "12345");
  folder.write("b.txt", "123");
  const SourceScan scan = scan_folder(folder);
  CHECK(scan.files[0].state == StoredFile(path).state());
  CHECK(scan.files[0].state.size == 5);
  CHECK(scan.files[0].state.inode != 0);
  CHECK(scan.files.total_bytes() == 8);
}

TEST_CASE("a named file has its file name as id, also when it is hidden") {
  const TemporaryFolder folder;
  CHECK(ids(scan_sources({folder.write("deep/er/a.txt.zst", ""), folder.write(".b", "")})) == Ids{"a.txt.zst", ".b"});
}

TEST_CASE("hidden files and folders are passed over and counted") {
  const TemporaryFolder folder;
  folder.write(".git/a.txt", "");
  folder.write(".a.txt", "");
  folder.write("a.txt", "");
  const SourceScan scan = scan_folder(folder);
  CHECK(ids(scan) == Ids{"a.txt"});
  CHECK(scan.hidden == 2);
  CHECK(scan.problems.empty());
}

TEST_CASE("backups, files being written and special files are ignored, and not opened") {
  const TemporaryFolder folder;
  const std::string backup = folder.write("a.txt~", "");
  const std::string pipe = (folder.path() / "b").string();
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const SourceScan scan = scan_folder(folder);
  CHECK(scan.files.empty());
  CHECK(scan.ignored == std::vector<IgnoredFile>{{backup, "a backup or a file still being written"},
                                                 {pipe, "a pipe, socket or device"}});
}

TEST_CASE("a link back to its own folder does not trap the walk, links to files are files") {
  const TemporaryFolder folder;
  folder.write("a.txt", "12");
  std::filesystem::create_directory_symlink(folder.path(), folder.path() / "loop");
  std::filesystem::create_symlink(folder.path() / "a.txt", folder.path() / "b.txt");
  std::filesystem::create_symlink("/nowhere", folder.path() / "c.txt");
  const SourceScan scan = scan_folder(folder);
  CHECK(ids(scan) == Ids{"a.txt", "b.txt"});
  CHECK(scan.files[1].state == scan.files[0].state);
  CHECK(scan.problems == Ids{(folder.path() / "c.txt").string() + ": cannot be read: No such file or directory"});
}

TEST_CASE("a file name that is not UTF-8 is a problem, not an id") {
  const TemporaryFolder folder;
  folder.write("\xE4.txt", "");
  const SourceScan scan = scan_folder(folder);
  CHECK(scan.files.empty());
  REQUIRE(scan.problems.size() == 1);
  CHECK(scan.problems[0].ends_with(": the file's name is not valid UTF-8: rename it"));
}

TEST_CASE("a path that does not exist is refused") {
  CHECK_THROWS_WITH_AS(scan_sources({"/nowhere/at/all"}),
                       "/nowhere/at/all: No such file or directory: name a file or folder", UsageError);
}

TEST_CASE("an empty folder and one with files are told apart") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "empty");
  folder.write("full/a.txt", "");
  const std::string empty = (folder.path() / "empty").string();
  const std::string full = (folder.path() / "full").string();
  CHECK(scan_sources({empty, full, "-"}).roots ==
        std::vector<SourceRoot>{{empty, true, 0}, {full, true, 1}, {"-", true, 1}});
}

TEST_CASE("a folder that cannot be listed is a problem, and its root is not readable") {
  if (::geteuid() == 0) return;  // who may read everything
  const TemporaryFolder folder;
  folder.write("closed/a.txt", "");
  folder.write("b.txt", "");
  const std::filesystem::path closed = folder.path() / "closed";
  std::filesystem::permissions(closed, std::filesystem::perms::none);
  const SourceScan below = scan_folder(folder);
  const SourceScan named = scan_sources({closed.string()});
  std::filesystem::permissions(closed, std::filesystem::perms::owner_all);
  CHECK(ids(below) == Ids{"b.txt"});
  CHECK(below.problems == Ids{closed.string() + ": cannot be listed: Permission denied"});
  CHECK(below.roots[0].readable);
  CHECK_FALSE(named.roots[0].readable);
}

TEST_CASE("a dash is standard input") {
  const SourceScan scan = scan_sources({"-"});
  REQUIRE(scan.files.size() == 1);
  CHECK(scan.files[0] == SourceFile{"-", "-"});
}
