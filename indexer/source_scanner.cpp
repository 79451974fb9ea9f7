#include "indexer/source_scanner.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include "common/base/error.h"
#include "common/text/utf8.h"
#include "indexer/sources/recognise_format.h"

namespace fihris {
namespace {

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

enum class EntryKind : std::uint8_t { file, folder, linked_folder, special };

struct FoundEntry {
  std::string name;
  FileState state = {};
  EntryKind kind = EntryKind::file;
};

EntryKind kind_of(const struct stat& status, bool is_link) {
  if (S_ISDIR(status.st_mode)) return is_link ? EntryKind::linked_folder : EntryKind::folder;
  return S_ISREG(status.st_mode) ? EntryKind::file : EntryKind::special;
}

FileState state_of(const struct stat& status) {
  return {static_cast<std::uint64_t>(status.st_size),
          std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec, status.st_ino, status.st_dev};
}

// Links are looked through. False, with errno, when there is nothing to be seen.
bool look_at(int folder, FoundEntry& entry) {
  struct stat status {};
  if (::fstatat(folder, entry.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return false;
  const bool is_link = S_ISLNK(status.st_mode);
  if (is_link && ::fstatat(folder, entry.name.c_str(), &status, 0) != 0) return false;
  entry.kind = kind_of(status, is_link);
  entry.state = state_of(status);
  return true;
}

class Walk {
 public:
  void add_path(const std::string& path) {
    scan_.roots.push_back({path});
    if (path == "-") return add_standard_input();
    FoundEntry entry{path};
    if (!look_at(AT_FDCWD, entry)) return add_unseen(path);
    if (entry.kind == EntryKind::folder || entry.kind == EntryKind::linked_folder) return add_root(path);
    const std::size_t name = path.find_last_of('/') + 1;
    entry.name = path.substr(name);
    begin_folder(path.substr(0, name), name);
    add_file(entry);  // whatever it is: he who names it wants to hear of it
  }

  SourceScan take() { return std::move(scan_); }

 private:
  void add_standard_input() {
    begin_folder("", 0);
    add_file({"-"});
  }

  void add_unseen(const std::string& path) {
    const std::string reason = std::strerror(errno);
    if (errno == ENOENT || errno == ENOTDIR)
      throw UsageError(fmt::format("{}: {}: name a file or folder", path, reason));
    scan_.roots.back().readable = false;
    scan_.problems.push_back(fmt::format("{}: cannot be read: {}", path, reason));
  }

  void add_root(const std::string& path) {
    const std::string folder = path.ends_with('/') ? path : path + "/";
    if (!add_folder(folder, folder.size())) scan_.roots.back().readable = false;
  }

  // False when it cannot be listed.
  bool add_folder(const std::string& folder, std::size_t root_bytes) {
    std::vector<FoundEntry> entries;
    const bool listed = list(folder, entries);
    begin_folder(folder, root_bytes);
    for (const FoundEntry& entry : entries) add_entry(entry, folder, root_bytes);
    return listed;
  }

  void add_entry(const FoundEntry& entry, const std::string& folder, std::size_t root_bytes) {
    if (entry.kind == EntryKind::folder) {
      add_folder(folder + entry.name + "/", root_bytes);
      begin_folder(folder, root_bytes);  // the next one lies here again
    } else if (entry.kind != EntryKind::linked_folder) {
      add_found(entry);
    }
  }

  // A folder becomes one of the list's when it has a file.
  void begin_folder(std::string folder, std::size_t root_bytes) {
    folder_ = std::move(folder);
    root_bytes_ = root_bytes;
    folder_begun_ = false;
  }

  bool list(const std::string& folder, std::vector<FoundEntry>& entries) {
    const OpenFolder open(::opendir(folder.c_str()));
    if (!open) return cannot_be_listed(folder);
    errno = 0;
    while (const dirent* entry = ::readdir(open.get())) {
      note_entry(::dirfd(open.get()), entry->d_name, folder, entries);
      errno = 0;
    }
    const bool whole = errno == 0 || cannot_be_listed(folder);
    std::ranges::sort(entries, {}, &FoundEntry::name);
    return whole;
  }

  bool cannot_be_listed(const std::string& folder) {
    const std::string shown = folder.size() > 1 ? folder.substr(0, folder.size() - 1) : folder;
    scan_.problems.push_back(fmt::format("{}: cannot be listed: {}", shown, std::strerror(errno)));
    return false;
  }

  void note_entry(int open, std::string_view name, const std::string& folder, std::vector<FoundEntry>& entries) {
    if (name == "." || name == "..") return;
    if (name.starts_with('.')) {
      ++scan_.hidden;
      return;
    }
    FoundEntry entry{std::string(name)};
    if (look_at(open, entry)) {
      entries.push_back(std::move(entry));
    } else {
      scan_.problems.push_back(fmt::format("{}{}: cannot be read: {}", folder, name, std::strerror(errno)));
    }
  }

  void add_found(const FoundEntry& entry) {
    const std::string_view passed_over =
        entry.kind == EntryKind::special ? "a pipe, socket or device" : passed_over_name(entry.name);
    if (passed_over.empty()) return add_file(entry);
    scan_.ignored.push_back({folder_ + entry.name, passed_over});
  }

  void add_file(const FoundEntry& entry) {
    const std::string path = folder_ + entry.name;
    if (find_invalid_utf8(std::string_view(path).substr(root_bytes_))) {
      scan_.problems.push_back(fmt::format("{}: the file's name is not valid UTF-8: rename it", path));
      return;
    }
    if (!std::exchange(folder_begun_, true)) scan_.files.begin_folder(folder_, root_bytes_);
    scan_.files.add(entry.name, entry.state);
    ++scan_.roots.back().files;
  }

  SourceScan scan_;
  std::string folder_;
  std::size_t root_bytes_ = 0;
  bool folder_begun_ = false;
};

}  // namespace

SourceFile SourceList::operator[](std::size_t i) const {
  const Entry& entry = entries_[i];
  const Folder& folder = folders_[entry.folder];
  std::string path = folder.path + names_.substr(entry.name_begin, entry.name_size);
  std::string id = path.substr(folder.root_bytes);
  return {std::move(path), std::move(id), entry.state};
}

void SourceList::begin_folder(std::string path, std::size_t root_bytes) {
  folders_.push_back({std::move(path), root_bytes});
}

void SourceList::add(std::string_view name, const FileState& state) {
  entries_.push_back(
      {state, names_.size(), static_cast<std::uint32_t>(name.size()), static_cast<std::uint32_t>(folders_.size() - 1)});
  names_ += name;
  total_bytes_ += state.size;
}

SourceScan scan_sources(const std::vector<std::string>& paths) {
  Walk walk;
  for (const std::string& path : paths) walk.add_path(path);
  return walk.take();
}

}  // namespace fihris
