#include "indexer/options.h"

#include <sstream>

#include <doctest/doctest.h>

#include "common/base/error.h"

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
  CHECK_THROWS_AS(parse({"add"}, out), UsageError);
  CHECK_THROWS_AS(parse({"compact", "more"}, out), UsageError);
  CHECK_THROWS_AS(parse({"--threads", "0", "info"}, out), UsageError);
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
