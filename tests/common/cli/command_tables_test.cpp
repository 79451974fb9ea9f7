#include "common/cli/command_tables.h"

#include <doctest/doctest.h>

#include "tests/common/cli/sample_app.h"

namespace fihris {
namespace {

using test::Sample;

TEST_CASE("the table has options, arguments and commands as --help shows them, and nothing that is hidden") {
  Sample sample;
  const CommandTables tables = read_tables(sample.app());
  CHECK(tables.program.name == "sample");
  CHECK(tables.program.description == "Tries things");
  REQUIRE(tables.program.options.size() == 5);  // with --help and --version
  const OptionRow& limit = tables.program.options.back();
  CHECK(limit.names == std::vector<std::string>{"-n", "--limit"});
  CHECK(limit.value == "N");
  CHECK(limit.description == "How many");
  REQUIRE(tables.commands.size() == 1);
  const CommandRow& add = tables.commands.front();
  CHECK(add.name == "add");
  REQUIRE(add.arguments.size() == 1);
  CHECK(add.arguments.front().name == "PATH");
  CHECK(add.options.back().names == std::vector<std::string>{"--dry-run"});
  CHECK(add.options.back().value.empty());
  CHECK(add.footer == "Example:\n  sample add .");
}

}  // namespace
}  // namespace fihris
