#include "indexer/run/file_filter.h"

#include <filesystem>

#include <doctest/doctest.h>

#include "common/base/hash.h"
#include "indexer/index_writer.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

constexpr std::int64_t second = 1'000'000'000;

// A file of three bytes that was read long after it was written.
struct KnownFile {
  test::TemporaryFolder folder;
  IndexWriter writer{folder / "index", {.threads = 1}};
  SourceFile file{folder.write("a.txt", "abc"), "a.txt", {3, 100 * second, 7, 1}};
  FileRecord record;

  KnownFile() {
    record.path = ledger_path(file.path);
    record.stamp = file.state;
    record.read_ns = 200 * second;
    record.hash = hash_hex("abc");
    record.settings = "s";
    remember();
  }
  void remember() { writer.ledger().put(record, {"Qa"}); }
  FileVerdict look_at(FileFilterOptions options = {.settings = "s"}) {
    return FileFilter(writer.ledger(), std::move(options)).look_at(file);
  }
};

}  // namespace

TEST_CASE("a file with the same size, time and inode is not opened") {
  KnownFile known;
  std::filesystem::remove(known.file.path);  // opening it would fail
  CHECK(known.look_at() == FileVerdict::unchanged);
  CHECK(known.look_at({.settings = "s", .reread = true}) == FileVerdict::read);
}

TEST_CASE("a new file is read, and one of which something else is said") {
  KnownFile known;
  CHECK(known.look_at({.settings = "other"}) == FileVerdict::read);
  known.file.path = known.folder.write("b.txt", "abc");
  CHECK(known.look_at() == FileVerdict::read);
  known.file.path = "-";
  CHECK(known.look_at() == FileVerdict::read);
}

TEST_CASE("a file of another size is read") {
  KnownFile known;
  known.file.state.size = 4;
  CHECK(known.look_at() == FileVerdict::read);
}

TEST_CASE("a file that was only touched or copied is compared by its bytes, once") {
  KnownFile known;
  known.file.state.mtime_ns += second;
  known.file.state.inode = 8;
  CHECK(known.look_at() == FileVerdict::unchanged);
  CHECK(known.writer.ledger().find(known.record.path)->stamp == known.file.state);
  CHECK(known.writer.ledger().id_terms(known.record.path) == std::vector<std::string>{"Qa"});
  std::filesystem::remove(known.file.path);
  CHECK(known.look_at() == FileVerdict::unchanged);
}

TEST_CASE("a file with new bytes of the same size is read") {
  KnownFile known;
  known.folder.write("a.txt", "abd");
  known.file.state.mtime_ns += second;
  CHECK(known.look_at() == FileVerdict::read);
}

TEST_CASE("a file written to in the moment it was read is compared by its bytes") {
  KnownFile known;
  known.record.read_ns = known.file.state.mtime_ns + second;
  known.remember();
  CHECK(known.look_at() == FileVerdict::unchanged);
  known.folder.write("a.txt", "abd");
  CHECK(known.look_at() == FileVerdict::read);
}

TEST_CASE("a file that failed is left alone until it changes, or one asks for it") {
  KnownFile known;
  known.record.outcome = FileOutcome::failed;
  known.remember();
  CHECK(known.look_at() == FileVerdict::failed_before);
  CHECK(known.look_at({.settings = "s", .reread = false, .retry_failed = true}) == FileVerdict::read);
  known.file.state.size = 4;
  CHECK(known.look_at() == FileVerdict::read);
}

TEST_CASE("a file of which the index keeps more than it has is read again for a sync") {
  KnownFile known;
  known.record.keeps_dropped = true;
  known.remember();
  CHECK(known.look_at() == FileVerdict::unchanged);
  CHECK(known.look_at({.settings = "s", .reread = false, .retry_failed = false, .needs_all_dropped = true}) ==
        FileVerdict::read);
}

TEST_CASE("the ledger knows a file by one path, however it is named") {
  CHECK(ledger_path("/a/./b/../c.txt") == "/a/c.txt");
  CHECK(ledger_path("x.txt") == (std::filesystem::current_path() / "x.txt").string());
}

}  // namespace fihris
