#include "searcher/commands/serve_command.h"

#include <csignal>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/searcher/indexed_articles.h"
#include "tests/support/program_run.h"

namespace fihris {
namespace {

using test::article;
using test::IndexedArticles;

// In a process of its own: the command changes what signals and limits do.
std::string error_of(const ServerOptions& options) {
  const test::TemporaryFolder folder;
  const test::ChildEnd end = test::run_in_child([&] {
    std::ofstream file(folder / "error");
    std::ostringstream log;
    try {
      serve_command(options, log);
    } catch (const Error& error) {
      file << error.what() << std::flush;
      throw;
    }
  });
  CHECK(end.refused());
  return test::content_of(folder / "error");
}

ServerOptions served(const std::filesystem::path& index) {
  ServerOptions options;
  options.port = 0;
  options.workers = 1;
  options.service.indexes = {index};
  return options;
}

TEST_CASE("proxies and origins that are none are errors with advice") {
  ServerOptions options = served("/nowhere");
  options.trusted_proxies = {"proxy.example"};
  CHECK(error_of(options) == "--trusted-proxy proxy.example is no address: give one like 127.0.0.1, or unix");
  options.trusted_proxies.clear();
  for (const std::string origin : {"news.example", "https://news.example/"}) {
    options.service.allowed_origins = {origin};
    CHECK(error_of(options) == "--cors " + origin + " is no origin: give one like https://news.example, or *");
  }
}

TEST_CASE("an index that is not there cannot be served") {
  CHECK(error_of(served("/nowhere")).find("/nowhere") != std::string::npos);
}

TEST_CASE("a signal ends the service well, after it said where it serves") {
  const IndexedArticles index({{article("a", "", "ميناء")}});
  const ServerOptions options = served(index.path());
  const test::TemporaryFolder folder;
  const test::ChildEnd end = test::run_in_child([&] {
    ::sigset_t signals{};
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGTERM);
    ::sigprocmask(SIG_BLOCK, &signals, nullptr);
    ::raise(SIGTERM);  // waits until the service looks for signals
    std::ofstream log(folder / "log");
    if (serve_command(options, log) != 0) ::_exit(10);
  });
  CHECK(end.text() == "exit code 0");
  const std::string log = test::content_of(folder / "log");
  CHECK(log.starts_with("serving http://127.0.0.1:"));
  CHECK(log.ends_with("/\n"));
}

}  // namespace
}  // namespace fihris
