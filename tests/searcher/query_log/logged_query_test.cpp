#include "searcher/query_log/logged_query.h"

#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

const Date day = *parse_iso_date("2026-11-28");

TEST_CASE("a line has the day, the query and how much was found, and nothing else") {
  CHECK(log_line({day, "محادثات \"عمان\"", 12}) ==
        "{\"day\":\"2026-11-28\",\"query\":\"محادثات \\\"عمان\\\"\",\"total\":12}\n");
  CHECK(log_line({day,
                  "a\xFF"
                  "b\n",
                  0}) == "{\"day\":\"2026-11-28\",\"query\":\"a\uFFFDb\\n\",\"total\":0}\n");
}

TEST_CASE("a line is read as it was written, and long queries are cut between letters") {
  const LoggedQuery logged{day, "ميناء", 3};
  CHECK(parse_log_line(log_line(logged)) == logged);
  std::string text = "a";
  while (text.size() < 3'000) text += "ش";
  CHECK(parse_log_line(log_line({day, text, 0}))->query == text.substr(0, 1'999));
}

TEST_CASE("a damaged line is none") {
  for (const char* line :
       {"", "{", "[]", "{}", R"({"day":"2026-11-28","query":"a"})", R"({"day":"2026-11-31","query":"a","total":1})",
        R"({"day":"2026-11-28","query":7,"total":1})", R"({"day":"2026-11-28","query":"a","total":-1})",
        R"({"day":"2026-11-28","query":"a","total":1}{)", R"({"day":7,"query":"a","total":1})"}) {
    CAPTURE(line);
    CHECK_FALSE(parse_log_line(line));
  }
}

TEST_CASE("lines are added to a file that only its owner reads") {
  const test::TemporaryFolder folder;
  const std::filesystem::path file = folder / "queries.log";
  append_to_log(file, {day, "a", 1});
  append_to_log(file, {day, "b", 2});
  CHECK(read_file(file, 1'000) == log_line({day, "a", 1}) + log_line({day, "b", 2}));
  struct stat status {};
  REQUIRE(::stat(file.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600U);
}

TEST_CASE("lines of several writers do not mix") {
  const test::TemporaryFolder folder;
  const std::filesystem::path file = folder / "queries.log";
  const auto write = [&](const std::string& query) {
    for (int i = 0; i < 200; ++i) append_to_log(file, {day, query, 1});
  };
  {
    std::thread first(write, std::string(1'500, 'a')), second(write, std::string(1'500, 'b'));
    first.join();
    second.join();
  }
  const std::string line = log_line({day, std::string(1'500, 'a'), 1});
  const std::string content = read_file(file, 1'000'000);
  REQUIRE(content.size() == 400 * line.size());
  for (std::size_t at = 0; at < content.size(); at += line.size())
    CHECK(parse_log_line(std::string_view(content).substr(at, line.size())));
}

TEST_CASE("what cannot be written is an error that names the file") {
  CHECK_THROWS_WITH_AS(append_to_log("/no/such/folder/log", {day, "a", 1}),
                       "cannot write the log of queries /no/such/folder/log: No such file or directory", IoError);
  CHECK_THROWS_WITH_AS(append_to_log("/dev/full", {day, "a", 1}),
                       "cannot write the log of queries /dev/full: No space left on device", IoError);
}

}  // namespace
}  // namespace fihris
