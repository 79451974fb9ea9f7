#include "searcher/watch/watch_file.h"

#include <cstdint>

#include "common/base/error.h"
#include "common/base/files.h"

namespace fihris {
namespace {

constexpr std::uint64_t size_limit = std::uint64_t{64} << 20U;
constexpr std::chrono::seconds longest_wait{10};

std::string described(const std::filesystem::path& file) {
  return "the file of watches " + file.string();
}

// Beside the file, which is replaced and so cannot be locked itself.
std::filesystem::path lock_of(const std::filesystem::path& file) {
  if (file.has_parent_path()) make_folders(file.parent_path());
  return file.string() + ".lock";
}

}  // namespace

WatchList read_watches(const std::filesystem::path& file) {
  if (!open_if_there(file)) return {};
  try {
    return parse_watches(read_file(file, size_limit));
  } catch (const InputError& error) {
    throw InputError(described(file) + " is damaged: " + error.what() +
                     ": repair it, or move it away to begin with no watches");
  }
}

LockedWatches::LockedWatches(std::filesystem::path file)
    : file_(std::move(file)), lock_(lock_of(file_), described(file_), longest_wait, "try again when it has ended") {
  watches = read_watches(file_);
}

void LockedWatches::save() const {
  const std::string text = to_json(watches);
  if (text.size() > size_limit)
    throw InputError(described(file_) + " would be over 64 MiB: remove watches of queries that match very much");
  replace_file(file_, text);
}

}  // namespace fihris
