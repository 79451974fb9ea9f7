#include "indexer/index_folder.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "common/base/error.h"
#include "common/base/fault_point.h"
#include "common/base/files.h"
#include "common/index/catalog.h"

namespace fihris {
namespace {

// What a run that was killed before its first publish leaves in the folder of a new index.
constexpr std::array<std::string_view, 6> names_of_ours{"lock",    "segments",          "attachments",
                                                        "scratch", "manifest.json.new", "stub.new"};

bool is_ours(const std::filesystem::directory_entry& entry) {
  const std::string name = entry.path().filename().string();
  return std::find(names_of_ours.begin(), names_of_ours.end(), name) != names_of_ours.end();
}

void require_empty_or_ours(const std::filesystem::path& index) {
  if (std::filesystem::exists(index / "manifest.json")) return;
  for (const auto& entry : std::filesystem::directory_iterator(index)) {
    if (!is_ours(entry)) {
      throw IndexError("folder " + index.string() + " is no index and is not empty (it holds " +
                       entry.path().filename().string() + "): name an empty or a new folder");
    }
  }
}

void remove_others(const std::filesystem::path& folder, const std::set<std::string>& named) {
  std::error_code ignored;
  if (!std::filesystem::exists(folder, ignored)) return;
  for (const std::string& name : names_in(folder)) {
    if (named.contains(name)) continue;
    remove_tree(folder / name);
    fault_point("stray removed");
  }
}

}  // namespace

void prepare_index_folder(const std::filesystem::path& index) {
  try {
    std::filesystem::create_directories(index);
    require_empty_or_ours(index);
    std::filesystem::create_directory(index / "segments");
  } catch (const std::filesystem::filesystem_error& error) {
    throw IoError("cannot use " + index.string() + " as an index: " + error.code().message());
  }
}

std::filesystem::path scratch_folder(const std::filesystem::path& index) {
  return index / "scratch";
}

std::filesystem::path attachment_folder(const std::filesystem::path& index) {
  return index / "attachments";
}

void remove_strays(const std::filesystem::path& index, const Manifest& manifest) {
  std::set<std::string> named;
  named.insert(catalog_name(manifest.generation));
  for (const Segment& segment : manifest.segments) named.insert(segment.name);
  for (const Segment& segment : manifest.file_records) named.insert(segment.name);
  remove_others(index / "segments", named);
  named.clear();
  for (const auto& [name, checksum] : manifest.attachments) named.insert(name);
  remove_others(attachment_folder(index), named);
}

ScratchFolder::ScratchFolder(const std::filesystem::path& index) : path_(scratch_folder(index)) {
  clear();
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;  // the next writer removes it too
  std::filesystem::remove_all(path_, ignored);
}

void ScratchFolder::clear() {
  remove_tree(path_);
  make_folders(path_);
}

}  // namespace fihris
