// What the service is told by the command line, as plain data.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace fihris {

struct ServiceSettings {
  std::vector<std::filesystem::path> indexes;  // never empty
  std::filesystem::path synonyms;              // empty: none
  std::filesystem::path theme;                 // its files replace the built-in ones of the page; empty: none
  std::string base_url;  // as readers see it, without a slash at its end; "" : from the Host header
  std::string site_name = "فهرس";
  std::vector<std::string> allowed_origins;  // CORS: of other sites that may read answers; "*" for all
  double query_timeout_seconds = 2;          // AnswerOptions::timeout_seconds of every search
  std::size_t most_per_page = 100;
  std::size_t deepest_hit = 10000;  // pages end here
};

}  // namespace fihris
