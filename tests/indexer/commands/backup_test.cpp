#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/index/index_check.h"
#include "tests/indexer/command_run.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::run_command;
using fihris::test::TemporaryFolder;

TEST_CASE("backup prints the folder of the new backup, and nothing else") {
  const TemporaryFolder folder;
  run_command(run_add, folder / "index", {folder.write("a.txt", "عادت العبّارة.")});
  const auto run = run_command(run_backup, folder / "index", {folder / "backups"});
  CHECK(run.exit_code == exit_all_well);
  CHECK(run.messages.empty());
  REQUIRE(run.results.ends_with("\n"));
  CHECK(check_index(run.results.substr(0, run.results.size() - 1)).empty());
}

TEST_CASE("backup takes one folder") {
  CHECK_THROWS_AS(run_command(run_backup, "/i", {"a", "b"}), UsageError);
}
