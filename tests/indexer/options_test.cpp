#include "indexer/options.h"

#include <sstream>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;

namespace {

std::optional<Options> parse(std::vector<const char*> arguments, std::ostream& out) {
  arguments.insert(arguments.begin(), "fihris-indexer");
  return parse_options(static_cast<int>(arguments.size()), arguments.data(), out);
}

Options parsed(std::vector<const char*> arguments) {
  std::ostringstream out;
  const std::optional<Options> options = parse(std::move(arguments), out);
  REQUIRE(options);
  return *options;
}

}  // namespace

TEST_CASE("add takes paths, also a dash") {
  const Options options = parsed({"--index", "/i", "add", "a", "-"});
  CHECK(options.command == Command::add);
  CHECK(options.index == "/i");
  CHECK(options.arguments == std::vector<std::string>{"a", "-"});
}

TEST_CASE("global options may follow the command") {
  const Options options = parsed({"remove", "--quiet", "x", "--index=/i", "--threads", "3"});
  CHECK(options.command == Command::remove);
  CHECK(options.quiet);
  CHECK(options.threads == 3);
  CHECK(options.arguments == std::vector<std::string>{"x"});
}

TEST_CASE("without --index the default is taken") {
  CHECK_FALSE(parsed({"info"}).index.empty());
}

TEST_CASE("an id that begins with a dash follows two dashes") {
  CHECK(parsed({"remove", "--", "-x"}).arguments == std::vector<std::string>{"-x"});
}

TEST_CASE("backup keeps as many as it is told, check may be quick") {
  const Options backup = parsed({"backup", "/b", "--keep", "7"});
  CHECK(backup.command == Command::backup);
  CHECK(backup.keep == 7);
  CHECK(parsed({"backup", "/b"}).keep == 0);
  CHECK(parsed({"restore", "/b/x"}).command == Command::restore);
  CHECK(parsed({"check", "--quick"}).quick);
  CHECK_FALSE(parsed({"check"}).quick);
  std::ostringstream out;
  CHECK_THROWS_AS(parse({"backup", "/b", "--keep", "0"}, out), UsageError);
}

TEST_CASE("an unknown option is refused with a hint") {
  std::ostringstream out;
  CHECK_THROWS_WITH_AS(parse({"info", "--indx", "/i"}, out), doctest::Contains("--indx"), UsageError);
  CHECK_THROWS_WITH_AS(parse({"info", "--indx", "/i"}, out), doctest::Contains(": see fihris-indexer --help"),
                       UsageError);
}

TEST_CASE("a command is required, and so are its arguments") {
  std::ostringstream out;
  CHECK_THROWS_AS(parse({}, out), UsageError);
  CHECK_THROWS_AS(parse({"remove"}, out), UsageError);
  CHECK_THROWS_AS(parse({"compact", "more"}, out), UsageError);
  CHECK_THROWS_AS(parse({"--threads", "0", "info"}, out), UsageError);
}

TEST_CASE("add and sync take what is said of their files, and how to run") {
  const Options options = parsed({"sync",
                                  "-n",
                                  "--allow-removing",
                                  "35%",
                                  "--source",
                                  "واحة",
                                  "--format",
                                  "csv",
                                  "--field",
                                  "headline=title",
                                  "--field",
                                  "body=text",
                                  "--report",
                                  "r.json",
                                  "--retry-failed",
                                  "--shard",
                                  "2/4",
                                  "--memory",
                                  "256",
                                  "--wait",
                                  "60",
                                  "in"});
  CHECK(options.command == Command::sync);
  CHECK(options.dry_run);
  CHECK(options.allow_removing == 35);
  CHECK(options.settings.source == "واحة");
  CHECK(options.settings.format == SourceFormat::csv);
  CHECK(options.settings.fields == std::map<std::string, std::string>{{"headline", "title"}, {"body", "text"}});
  CHECK(options.report == "r.json");
  CHECK(options.retry_failed);
  CHECK(options.shard == Shard{2, 4});
  CHECK(options.memory_megabytes == 256);
  CHECK(options.wait_seconds == 60);
  CHECK(options.arguments == std::vector<std::string>{"in"});
}

TEST_CASE("what is no shard is refused") {
  std::ostringstream out;
  CHECK_THROWS_WITH_AS(parse({"add", "--shard", "3/2", "in"}, out),
                       "\"3/2\" is no shard: name one of how many, such as 2/4", UsageError);
}

TEST_CASE("add does not remove, and so takes no guard") {
  std::ostringstream out;
  CHECK_THROWS_AS(parse({"add", "--allow-removing", "5%", "in"}, out), UsageError);
  CHECK_THROWS_AS(parse({"sync", "--allow-removing", "101", "in"}, out), UsageError);
  CHECK_THROWS_AS(parse({"add", "--format", "pdf", "in"}, out), UsageError);
}

TEST_CASE("the command line has the last word over the configuration") {
  const test::TemporaryFolder folder;
  const std::string config = folder.write("f.toml", "index = \"/c\"\nmemory = 256\n[source.a]\npaths = [\"/p\"]\n");
  const Options options = parsed({"--config", config.c_str(), "add", "--memory", "128"});
  CHECK(options.index == "/c");
  CHECK(options.memory_megabytes == 128);
  CHECK(options.arguments.empty());
  CHECK(options.sources.size() == 1);
  CHECK(parsed({("--config=" + config).c_str(), "--index", "/i", "add"}).index == "/i");
}

TEST_CASE("help shows examples and exit codes") {
  std::ostringstream out;
  CHECK_FALSE(parse({"--help"}, out));
  CHECK(out.str().find("fihris-indexer --index /srv/news add") != std::string::npos);
  CHECK(out.str().find("130 interrupted") != std::string::npos);
}

TEST_CASE("the version has the program's name before it") {
  std::ostringstream out;
  CHECK_FALSE(parse({"--version"}, out));
  CHECK(out.str().starts_with("fihris-indexer 0."));
}
