#include "indexer/source_scanner.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/text/utf8.h"

namespace fihris {
namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

constexpr std::array compressions{".gz"sv, ".zst"sv, ".xz"sv, ".bz2"sv};

std::optional<SourceKind> kind_of(std::string_view name) {
  for (const std::string_view ending : compressions)
    if (name.ends_with(ending)) {
      name.remove_suffix(ending.size());
      break;
    }
  if (name.ends_with(".txt")) return SourceKind::text;
  if (name.ends_with(".jsonl") || name.ends_with(".ndjson")) return SourceKind::jsonl;
  return std::nullopt;
}

class Walk {
 public:
  void add_path(const std::string& path) {
    if (path == "-") {
      scan_.files.push_back({path, path, SourceKind::jsonl});
      return;
    }
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) throw UsageError(fmt::format("{}: {}: name a file or folder", path, absence(error)));
    if (fs::is_directory(status)) return add_folder(path, "");
    add_file(path, fs::path(path).filename().string());
  }

  SourceScan take() { return std::move(scan_); }

 private:
  static std::string absence(std::error_code error) {
    return error ? error.message() : std::string("No such file or directory");
  }

  // `below` is the folder's path below the one that was named, with a slash at its end.
  void add_folder(const fs::path& folder, const std::string& below) {
    for (const fs::directory_entry& entry : entries(folder)) {
      const std::string name = entry.path().filename().string();
      std::error_code error;
      const bool is_folder = entry.is_directory(error);
      if (is_folder && !entry.is_symlink(error)) add_folder(entry.path(), below + name + "/");
      if (!is_folder) add_file(entry.path().string(), below + name);
    }
  }

  std::vector<fs::directory_entry> entries(const fs::path& folder) {
    std::vector<fs::directory_entry> found;
    std::error_code error;
    for (fs::directory_iterator i(folder, error), end; !error && i != end; i.increment(error))
      if (!i->path().filename().string().starts_with('.')) found.push_back(*i);
    if (error) scan_.problems.push_back(fmt::format("{}: cannot be listed: {}", folder.string(), error.message()));
    std::ranges::sort(found, {}, [](const fs::directory_entry& entry) { return entry.path().native(); });
    return found;
  }

  void add_file(const std::string& path, const std::string& id) {
    const std::optional<SourceKind> kind = kind_of(path);
    if (!kind) {
      scan_.ignored.push_back(path);
    } else if (find_invalid_utf8(id)) {
      scan_.problems.push_back(fmt::format("{}: the file's name is not valid UTF-8: rename it", path));
    } else {
      scan_.files.push_back({path, id, *kind});
    }
  }

  SourceScan scan_;
};

}  // namespace

SourceScan scan_sources(const std::vector<std::string>& paths) {
  Walk walk;
  for (const std::string& path : paths) walk.add_path(path);
  return walk.take();
}

}  // namespace fihris
