#include <fstream>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/index/manifest.h"
#include "tests/indexer/command_run.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::run_command;
using fihris::test::TemporaryFolder;

TEST_CASE("a whole index passes") {
  const TemporaryFolder folder;
  const std::filesystem::path index = folder.path() / "index";
  run_command(run_add, index, {folder.write("a.txt", "عادت العبّارة.")});
  const auto run = run_command(run_check, index);
  CHECK(run.exit_code == exit_all_well);
  CHECK(run.messages == "index " + index.string() + " is whole: 1 articles\n");
}

TEST_CASE("a file that lost bytes is named") {
  const TemporaryFolder folder;
  const std::filesystem::path index = folder.path() / "index";
  run_command(run_add, index, {folder.write("a.txt", "عادت العبّارة.")});
  const Manifest manifest = *read_manifest(index);
  const Segment& segment = manifest.segments.at(0);
  std::filesystem::resize_file(segment_path(index, segment) / segment.files.begin()->first, 1);
  CHECK_THROWS_AS(run_command(run_check, index), IndexError);
}

TEST_CASE("no index cannot be checked") {
  CHECK_THROWS_AS(run_command(run_check, "/nowhere/index"), IndexError);
}
