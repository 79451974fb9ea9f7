#include "indexer/run/source_set.h"

#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/base/hash.h"

namespace fihris {
namespace {

// Raise it when readers or cleaning change so that files should be read again.
constexpr int readers_version = 1;

std::vector<SourceGroup> groups_of(const Options& options) {
  if (options.arguments.empty()) return options.sources;
  return {{options.arguments, options.settings}};
}

std::vector<std::string> existing(const std::vector<std::string>& paths) {
  std::vector<std::string> found;
  for (const std::string& path : paths) {
    std::error_code error;
    if (path == "-" || std::filesystem::exists(path, error)) found.push_back(path);
  }
  return found;
}

}  // namespace

NextFile SourceSet::next_file() const {
  return [this, next = std::size_t{0}]() mutable -> std::optional<SourceFile> {
    if (next == to_read.size()) return std::nullopt;
    return scan.files[to_read[next++]];
  };
}

std::uint64_t SourceSet::bytes_to_read() const {
  std::uint64_t bytes = 0;
  for (const std::uint32_t place : to_read) bytes += scan.files[place].state.size;
  return bytes;
}

std::vector<SourceSet> find_sources(const Options& options, bool may_be_missing) {
  std::vector<SourceSet> sets;
  for (SourceGroup& group : groups_of(options)) {
    SourceScan scan = scan_sources(may_be_missing ? existing(group.paths) : group.paths);
    std::string fingerprint = settings_fingerprint(group.settings);
    sets.push_back({std::move(group), std::move(fingerprint), std::move(scan), {}});
  }
  if (sets.empty()) throw UsageError("no PATH is named, nor any source in a configuration file: name files or folders");
  return sets;
}

std::string settings_fingerprint(const SourceSettings& settings) {
  std::string text = fmt::format("{}\n{}\n{}\n{}\n{}\n", readers_version, settings.source, settings.language,
                                 settings.encoding, settings.format ? static_cast<int>(*settings.format) : -1);
  for (const auto& [theirs, ours] : settings.fields) text += fmt::format("{}={}\n", theirs, ours);
  return hash_hex(text).substr(0, 16);
}

}  // namespace fihris
