#include "searcher/serve_options.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "searcher/options.h"

namespace fihris {
namespace {

ServerOptions parsed(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"--index", "/srv/a", "serve"});
  const ParsedCommandLine line = parse_command_line(arguments);
  CHECK(line.options.command == SearcherCommand::serve);
  return line.options.server;
}

TEST_CASE("without options this machine alone is served") {
  const ServerOptions options = parsed({});
  CHECK(options.bind == "127.0.0.1");
  CHECK(options.port == 8080);
  CHECK(options.max_connections == 10'000);
  CHECK(options.service.indexes == std::vector<std::filesystem::path>{"/srv/a"});
  CHECK(options.service.query_timeout_seconds == 2);
  CHECK(options.service.allowed_origins.empty());
  CHECK(options.access_log.empty());
  CHECK_FALSE(options.log_queries);
  CHECK_FALSE(options.program_version.empty());
}

TEST_CASE("options of the service are read") {
  const ServerOptions options = parsed({"--port",
                                        "0",
                                        "--bind",
                                        "::1",
                                        "--workers",
                                        "3",
                                        "--max-connections",
                                        "50",
                                        "--connections-per-address",
                                        "5",
                                        "--requests-per-second",
                                        "2.5",
                                        "--query-timeout",
                                        "0.5",
                                        "--client-timeout",
                                        "7",
                                        "--cors",
                                        "https://a.example",
                                        "--cors",
                                        "https://b.example",
                                        "--theme",
                                        "/srv/theme",
                                        "--base-url",
                                        "https://news.example/f//",
                                        "--site-name",
                                        "بحث",
                                        "--access-log",
                                        "-",
                                        "--log-queries",
                                        "--trusted-proxy",
                                        "127.0.0.1",
                                        "--trusted-proxy",
                                        "unix"});
  CHECK(options.port == 0);
  CHECK(options.bind == "::1");
  CHECK(options.workers == 3);
  CHECK(options.max_connections == 50);
  CHECK(options.connections_per_address == 5);
  CHECK(options.requests_per_second == 2.5);
  CHECK(options.service.query_timeout_seconds == 0.5);
  CHECK(options.client_timeout_seconds == 7);
  CHECK(options.service.allowed_origins == std::vector<std::string>{"https://a.example", "https://b.example"});
  CHECK(options.service.theme == "/srv/theme");
  CHECK(options.service.base_url == "https://news.example/f");
  CHECK(options.service.site_name == "بحث");
  CHECK(options.access_log == "-");
  CHECK(options.log_queries);
  CHECK(options.trusted_proxies == std::vector<std::string>{"127.0.0.1", "unix"});
}

TEST_CASE("numbers out of range and words are refused") {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"--port", "65536"},
                                                    {"--port", "-1"},
                                                    {"--workers", "0"},
                                                    {"--query-timeout", "0"},
                                                    {"--client-timeout", "x"},
                                                    {"--max-connections", "0"},
                                                    {"query"}}) {
    CAPTURE(arguments.front());
    std::vector<std::string> all{"serve"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    CHECK_THROWS_AS(parse_command_line(all), UsageError);
  }
}

}  // namespace
}  // namespace fihris
