#include "indexer/backup/open_generation.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

namespace fs = std::filesystem;

Manifest published(const fs::path& index) {
  const Manifest manifest = test::manifest_of({test::write_segment(index, "0000001-a", {"a"})});
  publish_manifest(index, manifest);
  return manifest;
}

}  // namespace

TEST_CASE("segments, file records and attachments have their places below the index") {
  Manifest manifest;
  Segment segment;
  segment.name = "0000001-a";
  segment.files["x"] = {1, "aa"};
  manifest.segments = {segment};
  segment.name = "0000001-f";
  manifest.file_records = {segment};
  manifest.attachments["0000001-frames"] = {2, "bb"};
  const auto files = files_of(manifest);
  CHECK(files.size() == 3);
  CHECK(files.at("segments/0000001-a/x").bytes == 1);
  CHECK(files.at("segments/0000001-f/x").bytes == 1);
  CHECK(files.at("attachments/0000001-frames").xxh128 == "bb");
}

TEST_CASE("open files can be copied after the index has lost them") {
  const test::TemporaryFolder folder;
  const Manifest manifest = published(folder / "index");
  const OpenGeneration generation = open_generation(folder / "index");
  CHECK(generation.manifest == manifest);
  REQUIRE(generation.files.size() == manifest.segments.front().files.size());
  fs::remove_all(folder / "index/segments");
  for (const OpenFile& file : generation.files) {
    const fs::path copy = folder / "copy";
    copy_verified(file, copy);
    CHECK(fs::file_size(copy) == file.expected.bytes);
  }
}

TEST_CASE("a copy that is not what the manifest says is refused") {
  const test::TemporaryFolder folder;
  published(folder / "index");
  OpenGeneration generation = open_generation(folder / "index");
  OpenFile& file = generation.files.front();
  file.expected.xxh128[0] = file.expected.xxh128[0] == '0' ? '1' : '0';
  CHECK_THROWS_WITH_AS(copy_verified(file, folder / "copy"), doctest::Contains(file.name.c_str()), IndexError);
}

TEST_CASE("a missing file of the newest generation is damage") {
  const test::TemporaryFolder folder;
  published(folder / "index");
  fs::remove(folder / "index/segments/0000001-a/docdata.glass");
  CHECK_THROWS_WITH_AS(open_generation(folder / "index"), doctest::Contains("docdata.glass is missing"), IndexError);
}

}  // namespace fihris
