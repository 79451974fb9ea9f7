#include "searcher/evaluate/text_lines.h"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "common/base/error.h"

namespace fihris {
namespace {

TEST_CASE("lines are numbered as an editor numbers them, blank ones left out") {
  const auto lines = nonblank_lines("a\r\n\n \t\nb\nlast");
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].text == "a");
  CHECK(lines[1].number == 4);
  CHECK(lines[1].text == "b");
  CHECK(lines[2].number == 5);
  CHECK(lines[2].text == "last");
  CHECK(nonblank_lines("").empty());
}

TEST_CASE("fields are what stands between blanks") {
  CHECK(split_fields(" q1\t0  d2 \r") == std::vector<std::string_view>{"q1", "0", "d2"});
  CHECK(split_fields(" \t").empty());
}

TEST_CASE("trimming takes blanks from both ends only") {
  CHECK(trim(" \ta b\r\n") == "a b");
  CHECK(trim("  ").empty());
}

TEST_CASE("a file is read whole, without its byte order mark") {
  const auto file = std::filesystem::temp_directory_path() / "fihris-text-lines-test.txt";
  std::ofstream(file, std::ios::binary) << "\xEF\xBB\xBFq1\tx\n";
  CHECK(read_text_file(file) == "q1\tx\n");
  std::filesystem::remove(file);
}

TEST_CASE("a file that cannot be read is named with the reason") {
  CHECK_THROWS_WITH_AS(read_text_file("/nowhere/t.tsv"), "cannot read /nowhere/t.tsv: No such file or directory",
                       IoError);
  CHECK_THROWS_AS(read_text_file("/"), IoError);
}

TEST_CASE("a complaint begins with file and line") {
  CHECK_THROWS_WITH_AS(fail_at("q.txt", 7, "odd"), "q.txt:7: odd", InputError);
}

}  // namespace
}  // namespace fihris
