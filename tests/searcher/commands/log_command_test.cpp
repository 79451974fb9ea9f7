#include "searcher/commands/log_command.h"

#include <sstream>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "searcher/commands/search_command.h"
#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

struct Outcome {
  int status;
  std::string out, log;
};

Outcome report(const std::string& log_file, std::vector<std::string> arguments = {}) {
  arguments.insert(arguments.begin(), {"--index", "/no/index", "log", "report", log_file});
  std::ostringstream out, log;
  const int status = log_report_command(parse_command_line(arguments).options, out, log);
  return {status, out.str(), log.str()};
}

constexpr const char* sample =
    "{\"day\":\"2026-11-27\",\"query\":\"أحمد\",\"total\":2}\n"
    "{\"day\":\"2026-11-27\",\"query\":\"زرافة\",\"total\":0}\n"
    "damaged\n"
    "{\"day\":\"2026-11-28\",\"query\":\"احمد\",\"total\":3}\n";

TEST_CASE("the report lists frequent queries, and those without a hit") {
  const test::TemporaryFolder folder;
  const std::string file = folder.write("queries.log", sample);
  const Outcome outcome = report(file);
  CHECK(outcome.status == 0);
  CHECK(outcome.out ==
        "searches       3\nqueries        2\nwithout a hit  1\n"
        "\nmost frequent\n         2  أحمد\n         1  زرافة\n"
        "\nwithout a hit\n         1  زرافة\n");
  CHECK(outcome.log == "warning: " + file + ": 1 damaged line was skipped\n");
}

TEST_CASE("as JSON it is one object, and the limit bounds its lists only") {
  const test::TemporaryFolder folder;
  CHECK(report(folder.write("queries.log", sample), {"--json", "--limit", "1"}).out ==
        "{\"version\":1,\"searches\":3,\"queries\":2,\"without_hits\":1,\"damaged_lines\":1,"
        "\"frequent\":[{\"query\":\"أحمد\",\"searches\":2,\"without_hits\":0}],"
        "\"unanswered\":[{\"query\":\"زرافة\",\"searches\":1,\"without_hits\":1}]}\n");
}

TEST_CASE("a log without a search is nothing found, and no log an error") {
  const test::TemporaryFolder folder;
  CHECK(report(folder.write("queries.log", "")).status == 1);
  CHECK_THROWS_AS(report("/no/such/log"), IoError);
}

TEST_CASE("searches are logged only when that is asked for, with what the query itself found") {
  const test::IndexedArticles index(
      {{test::article("1", "ظروف الطقس", "عن ظروف الطقس.")}, {test::article("2", "ظروف الطقس", "عن ظروف أخرى.")}});
  const test::TemporaryFolder folder;
  const std::filesystem::path file = folder / "queries.log";
  const auto search = [&](std::vector<std::string> arguments) {
    arguments = index.command_line(std::move(arguments));
    std::ostringstream out, log;
    search_command(parse_command_line(arguments).options, out, log);
    return log.str();
  };
  search({"الطقس"});
  CHECK_FALSE(std::filesystem::exists(file));
  search({"--log", file.string(), "الطقس"});
  search({"--log", file.string(), "ضروف"});  // answered as ظروف
  const std::string content = read_file(file, 1'000);
  CHECK(content.find(R"("query":"الطقس","total":2})") != std::string::npos);
  CHECK(content.find(R"("query":"ضروف","total":0})") != std::string::npos);
  CHECK(search({"--log", "/no/such/folder/log", "الطقس"})
            .ends_with("warning: cannot write the log of queries /no/such/folder/log: No such file or directory\n"));
}

}  // namespace
}  // namespace fihris
