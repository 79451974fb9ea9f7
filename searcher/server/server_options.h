// What `serve` is told by the command line, as plain data: what routes need of it is ServiceSettings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "searcher/server/service_settings.h"

namespace fihris {

struct ServerOptions {
  ServiceSettings service;
  std::string program_version;
  std::string bind = "127.0.0.1";  // whoever wants to be reached from elsewhere says so
  std::uint16_t port = 8080;       // 0: any that is free
  std::size_t workers = 0;         // 0: one for each processor
  std::size_t max_connections = 10'000;
  std::size_t connections_per_address = 0;  // 0: no limit
  double requests_per_second = 0;           // of one address; 0: no limit
  double client_timeout_seconds = 20;       // for sending a request, and for taking its answer
  std::filesystem::path access_log;         // "-": standard output; empty: none
  bool log_queries = false;
  std::vector<std::string> trusted_proxies;
};

}  // namespace fihris
