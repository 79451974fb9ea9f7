#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/index/index_reader.h"
#include "tests/indexer/command_run.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::run_command;
using fihris::test::TemporaryFolder;

TEST_CASE("articles are removed by id, and an id that is not there is named") {
  const TemporaryFolder folder;
  const std::filesystem::path index = folder.path() / "index";
  run_command(run_add, index, {folder.write("a.txt", "عادت العبّارة."), folder.write("b.txt", "وغادرت الرصيف.")});
  const auto run = run_command(run_remove, index, {"a.txt", "c.txt"});
  CHECK(run.exit_code == exit_some_skipped);
  CHECK(run.messages == "fihris-indexer: c.txt: no article with this id\n1 removed\n");
  CHECK(IndexReader({index}).articles() == 1);
  CHECK(run_command(run_remove, index, {"b.txt"}).exit_code == exit_all_well);
}

TEST_CASE("removing from no index is refused and makes none") {
  const TemporaryFolder folder;
  CHECK_THROWS_AS(run_command(run_remove, folder.path() / "index", {"a"}), IndexError);
  CHECK_FALSE(std::filesystem::exists(folder.path() / "index"));
}
