#include "indexer/index_folder.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "tests/support/temporary_folder.h"

namespace fihris {

TEST_CASE("an absent folder is made, with all above it") {
  const test::TemporaryFolder folder;
  prepare_index_folder(folder / "a/b/index");
  CHECK(std::filesystem::is_directory(folder / "a/b/index/segments"));
}

TEST_CASE("what a run killed before its first publish left is accepted") {
  const test::TemporaryFolder folder;
  for (const char* name : {"lock", "manifest.json.new"}) write_and_sync(folder / name, "");
  std::filesystem::create_directory(folder / "scratch");
  CHECK_NOTHROW(prepare_index_folder(folder.path()));
}

TEST_CASE("a folder of other things is not taken for an index") {
  const test::TemporaryFolder folder;
  write_and_sync(folder / "letter.txt", "");
  CHECK_THROWS_WITH_AS(prepare_index_folder(folder.path()),
                       ("folder " + folder.path().string() +
                        " is no index and is not empty (it holds letter.txt): name an empty or a new folder")
                           .c_str(),
                       IndexError);
}

TEST_CASE("a folder that cannot be made is reported with the reason") {
  CHECK_THROWS_WITH_AS(prepare_index_folder("/dev/null/index"),
                       "cannot use /dev/null/index as an index: Not a directory", IoError);
}

TEST_CASE("only segments that the manifest names stay, and its catalog") {
  const test::TemporaryFolder folder;
  std::filesystem::create_directories(folder / "segments/1-a");
  std::filesystem::create_directories(folder / "segments/2-a");
  std::filesystem::create_directories(folder / "segments/catalog-6");
  std::filesystem::create_directories(folder / "segments/catalog-7");
  Manifest manifest;
  manifest.generation = 7;
  manifest.segments.resize(1);
  manifest.segments[0].name = "1-a";
  remove_strays(folder.path(), manifest);
  CHECK(std::filesystem::exists(folder / "segments/1-a"));
  CHECK_FALSE(std::filesystem::exists(folder / "segments/2-a"));
  CHECK(std::filesystem::exists(folder / "segments/catalog-7"));
  CHECK_FALSE(std::filesystem::exists(folder / "segments/catalog-6"));
}

TEST_CASE("the scratch folder is empty at first, can be cleared, and goes with its owner") {
  const test::TemporaryFolder folder;
  std::filesystem::create_directories(folder / "scratch/old");
  {
    ScratchFolder scratch(folder.path());
    CHECK(std::filesystem::is_empty(scratch.path()));
    std::filesystem::create_directory(scratch.path() / "0");
    scratch.clear();
    CHECK(std::filesystem::is_empty(scratch.path()));
  }
  CHECK_FALSE(std::filesystem::exists(folder / "scratch"));
}

}  // namespace fihris
