#include "indexer/backup/backup.h"

#include <algorithm>
#include <ctime>
#include <map>
#include <optional>
#include <set>

#include "common/base/error.h"
#include "common/base/fault_point.h"
#include "common/base/file_lock.h"
#include "common/base/files.h"
#include "common/base/hash.h"
#include "common/index/catalog.h"
#include "indexer/backup/open_generation.h"

namespace fihris {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view partial = ".partial";
constexpr std::string_view shape = "9999-99-99T999999Z-g9999999";  // 9: any digit

bool has_shape(std::string_view name) {
  return name.size() == shape.size() && std::equal(name.begin(), name.end(), shape.begin(), [](char c, char wanted) {
           return wanted == '9' ? c >= '0' && c <= '9' : c == wanted;
         });
}

bool is_partial(std::string_view name) {
  return name.ends_with(partial) && has_shape(name.substr(0, name.size() - partial.size()));
}

std::string name_of(std::time_t time, std::uint64_t generation) {
  std::tm parts{};
  gmtime_r(&time, &parts);
  char text[32];
  const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H%M%SZ-g", &parts);
  const std::string number = std::to_string(generation % 10'000'000);
  return std::string(text, length) + std::string(7 - number.size(), '0') + number;
}

// Behind all others, so that the newest is always the last: also when two are made in one second, or the clock was set
// back.
std::string name_after(const std::vector<std::string>& others, std::uint64_t generation) {
  std::time_t time = std::time(nullptr);
  std::string name = name_of(time, generation);
  if (others.empty() || name > others.back()) return name;
  std::tm parts{};
  if (strptime(others.back().c_str(), "%Y-%m-%dT%H%M%SZ", &parts) != nullptr) time = timegm(&parts);
  return name_of(time + 1, generation);
}

// Where the newest earlier backup has a file of this place and checksum.
class EarlierBackup {
 public:
  EarlierBackup(const fs::path& target, const std::vector<std::string>& names) {
    if (names.empty()) return;
    folder_ = target / names.back();
    try {
      if (const auto manifest = read_manifest(folder_)) files_ = files_of(*manifest);
    } catch (const Error&) {
      return;  // a damaged one is none to link to
    }
  }

  // False when it has none, its file is not what it was, or the file system has no such links.
  bool link(const OpenFile& file, const fs::path& to) const {
    const auto found = files_.find(file.place);
    if (found == files_.end() || found->second != file.expected || !is_as_it_was(folder_ / file.place, file.expected))
      return false;
    std::error_code error;
    fs::create_hard_link(folder_ / file.place, to, error);
    return !error;
  }

 private:
  static bool is_as_it_was(const fs::path& file, const FileChecksum& expected) {
    try {
      return size_of_file(file) == expected.bytes && hash_file_hex(file) == expected.xxh128;
    } catch (const IoError&) {
      return false;
    }
  }

  fs::path folder_;
  std::map<fs::path, FileChecksum> files_;
};

void require_outside(const fs::path& index, const fs::path& target) {
  std::error_code error;
  const fs::path inner = fs::weakly_canonical(fs::absolute(target), error);
  const fs::path outer = fs::weakly_canonical(fs::absolute(index), error);
  if (error) throw IoError("cannot read " + target.string() + ": " + error.message());
  if (std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end())
    throw UsageError("the backup folder " + target.string() + " lies in the index " + index.string() +
                     ": name one outside, best on another disk");
}

void write_files(const OpenGeneration& generation, const EarlierBackup& earlier, const fs::path& folder) {
  std::set<fs::path> folders{folder, folder / "segments"};
  for (const OpenFile& file : generation.files) folders.insert((folder / file.place).parent_path());
  for (const fs::path& each : folders) make_folders(each);
  for (const OpenFile& file : generation.files)
    if (!earlier.link(file, folder / file.place)) copy_verified(file, folder / file.place);
  write_catalog(folder, generation.manifest);
  write_and_sync(folder / "stub", stub_of(generation.manifest));
  for (const fs::path& each : folders) sync_path(each);
  fault_point("backup files written");
  write_and_sync(folder / "manifest.json", to_json(generation.manifest));
  sync_path(folder);
}

void write_backup(const OpenGeneration& generation, const EarlierBackup& earlier, const fs::path& final_name) {
  const fs::path folder = final_name.string().append(partial);
  try {
    write_files(generation, earlier, folder);
    fault_point("backup before rename");
    rename_path(folder, final_name);
    fault_point("backup after rename");
  } catch (...) {
    std::error_code ignored;  // the next backup removes it too
    fs::remove_all(folder, ignored);
    throw;
  }
  sync_path(final_name.parent_path());
}

void remove_partial(const fs::path& target) {
  for (const std::string& name : names_in(target))
    if (is_partial(name)) remove_tree(target / name);
}

// A kill in the middle leaves no half of one under the name of a whole one.
void remove_backup(const fs::path& backup) {
  const fs::path doomed = backup.string().append(partial);
  rename_path(backup, doomed);
  fault_point("backup old one renamed");
  remove_tree(doomed);
}

}  // namespace

std::vector<std::string> backups_in(const fs::path& target) {
  std::vector<std::string> names = names_in(target);
  std::erase_if(names, [](const std::string& name) { return !has_shape(name); });
  return names;
}

fs::path back_up(const fs::path& index, const fs::path& target, const BackupOptions& options) {
  require_outside(index, target);
  const OpenGeneration generation = open_generation(index);
  make_folders(target);
  const FileLock lock(target / "lock", "backup folder " + target.string());
  std::vector<std::string> names = backups_in(target);
  fs::path made = target / name_after(names, generation.manifest.generation);
  remove_partial(target);  // a killed backup's; it gives its room back
  write_backup(generation, EarlierBackup(target, names), made);
  if (options.keep > 0)
    for (std::size_t i = 0; i + options.keep < names.size() + 1; ++i) remove_backup(target / names[i]);
  return made;
}

}  // namespace fihris
