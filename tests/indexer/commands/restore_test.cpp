#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/indexer/command_run.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::run_command;
using fihris::test::TemporaryFolder;

TEST_CASE("restore says what it restored, and when it made the index anew") {
  const TemporaryFolder folder;
  const std::filesystem::path index = folder / "index";
  run_command(run_add, index, {folder.write("a.txt", "عادت العبّارة.")});
  std::string backup = run_command(run_backup, index, {folder / "backups"}).results;
  backup.pop_back();
  CHECK(run_command(run_restore, index, {backup}).messages == "restored " + backup + ": 1 articles, generation 2\n");
  std::filesystem::remove_all(index);
  CHECK(run_command(run_restore, index, {backup}).messages ==
        "fihris-indexer: there was no manifest in " + index.string() + ": the index was made anew\nrestored " + backup +
            ": 1 articles, generation 2\n");
}

TEST_CASE("restore takes one backup") {
  CHECK_THROWS_AS(run_command(run_restore, "/i", {"a", "b"}), UsageError);
}
