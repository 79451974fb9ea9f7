#include "searcher/server/access_log.h"

#include <filesystem>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "tests/support/program_run.h"

namespace fihris {
namespace {

AccessEntry entry(const std::string& path) {
  return {"2024-04-13T08:00:00Z", "id-1", "192.0.2.7", "GET", path, "", 200, 5120, 12.3456};
}

TEST_CASE("a line says when, who, what and how long, and no query") {
  CHECK(access_line(entry("/api/v1/search")) ==
        "{\"time\":\"2024-04-13T08:00:00Z\",\"id\":\"id-1\",\"client\":\"192.0.2.7\",\"method\":\"GET\","
        "\"path\":\"/api/v1/search\",\"status\":200,\"bytes\":5120,\"ms\":12.346}\n");
}

TEST_CASE("the query stands at the end when it is logged") {
  AccessEntry logged = entry("/");
  logged.query = "q=غاز";
  CHECK(access_line(logged).ends_with(",\"query\":\"q=غاز\"}\n"));
}

TEST_CASE("no path makes a second line or invalid JSON") {
  const std::string line = access_line(entry("/a\n{\"status\":500}\xff\x1b[31m"));
  CHECK(line.find('\n') == line.size() - 1);
  CHECK(nlohmann::json::parse(line).at("status") == 200);
}

TEST_CASE("lines are in the file when the log is gone") {
  const test::TemporaryFolder folder;
  {
    AccessLog log(folder / "access.log");
    log.add(entry("/a"));
    log.add(entry("/b"));
  }
  CHECK(test::content_of(folder / "access.log") == access_line(entry("/a")) + access_line(entry("/b")));
}

TEST_CASE("after a rotation a new file of the old name is written") {
  const test::TemporaryFolder folder;
  {
    AccessLog log(folder / "access.log");
    std::filesystem::rename(folder / "access.log", folder / "access.log.1");
    log.reopen();
    log.add(entry("/b"));
  }
  CHECK(test::content_of(folder / "access.log") == access_line(entry("/b")));
}

TEST_CASE("a log that cannot be opened is an error with advice") {
  const test::TemporaryFolder folder;
  const std::string file = folder / "no" / "access.log";
  CHECK_THROWS_WITH_AS(
      AccessLog{file},
      ("cannot open the access log " + file + ": No such file or directory: choose another with --access-log").c_str(),
      IoError);
}

TEST_CASE("a log that cannot be opened anew goes on in the old file") {
  const test::TemporaryFolder folder;
  std::filesystem::create_directory(folder / "logs");
  {
    AccessLog log(folder / "logs" / "access.log");
    std::filesystem::rename(folder / "logs", folder / "old");
    CHECK_THROWS_AS(log.reopen(), IoError);
    log.add(entry("/a"));
  }
  CHECK(test::content_of(folder / "old" / "access.log") == access_line(entry("/a")));
}

TEST_CASE("without a file nothing is logged") {
  AccessLog log("");
  CHECK_FALSE(log.is_on());
  log.add(entry("/a"));
  log.reopen();
}

}  // namespace
}  // namespace fihris
