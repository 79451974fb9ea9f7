#include "common/analysis/lexicon_compiler/table_file.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

TEST_CASE("rows are read in order, without comments and empty lines") {
  const test::TemporaryFolder folder;
  const auto file = folder.write("t.tsv", "# word\treason\nمن\tone\n\nما\ttwo\n");
  CHECK(read_table(file, 2) == std::vector<std::vector<std::string>>{{"من", "one"}, {"ما", "two"}});
}

TEST_CASE("a row with a column too few, too many or empty is an error that names its line") {
  const test::TemporaryFolder folder;
  for (const char* row : {"من", "من\tone\ttwo", "من\t", "\tone"}) {
    const auto file = folder.write("t.tsv", std::string("# head\n") + row + "\n");
    const std::string expected = file + ":2: a row has 2 columns, all filled: word, …, reason";
    CHECK_THROWS_WITH_AS(read_table(file, 2), expected.c_str(), InputError);
  }
}

TEST_CASE("a table that is not there is an error that names it") {
  CHECK_THROWS_WITH_AS(read_table("/nowhere/t.tsv", 2), "cannot read the table /nowhere/t.tsv", IoError);
}

}  // namespace
}  // namespace fihris
