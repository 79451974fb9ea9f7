#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/index/index_reader.h"
#include "tests/indexer/command_run.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::run_command;
using fihris::test::TemporaryFolder;

TEST_CASE("compacting leaves one segment with all articles") {
  const TemporaryFolder folder;
  const std::filesystem::path index = folder.path() / "index";
  run_command(run_add, index, {folder.write("a.txt", "عادت العبّارة.")});
  run_command(run_add, index, {folder.write("b.txt", "وغادرت الرصيف.")});
  CHECK(run_command(run_compact, index).messages.ends_with(", 1 now\n"));
  CHECK(IndexReader({index}).articles() == 2);
}

TEST_CASE("no index cannot be compacted") {
  CHECK_THROWS_AS(run_command(run_compact, "/nowhere/index"), IndexError);
}
