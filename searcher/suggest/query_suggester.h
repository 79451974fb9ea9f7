// Corrections for a searcher: reads the dictionaries when they are wanted for the first time, and again when the
// indexes are published anew.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/suggest/corrector.h"

namespace fihris {

// Whether any word of the query is not frequent: only then it is worth reading the dictionaries.
bool has_rare_word(std::string_view query, Analyzer& analyzer, std::uint64_t articles,
                   const std::function<std::uint64_t(std::string_view folded)>& articles_with);

// Not for two threads at once.
class QuerySuggester {
 public:
  explicit QuerySuggester(std::vector<std::filesystem::path> indexes,
                          std::shared_ptr<RemoteServers> servers = std::make_shared<RemoteServers>())
      : indexes_(std::move(indexes)), servers_(std::move(servers)) {}

  // As correct_query, by the dictionaries of what these manifests name, one of each index.
  std::optional<Correction> correct(std::string_view query, const std::vector<Manifest>& manifests, Analyzer& analyzer,
                                    bool found_nothing);

 private:
  std::vector<std::filesystem::path> indexes_;
  std::shared_ptr<RemoteServers> servers_;
  std::vector<std::uint64_t> generations_;  // whose dictionaries these are
  Dictionaries dictionaries_;
};

}  // namespace fihris
