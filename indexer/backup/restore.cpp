#include "indexer/backup/restore.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

#include "common/base/error.h"
#include "common/base/fault_point.h"
#include "common/base/file_lock.h"
#include "common/base/files.h"
#include "common/base/hash.h"
#include "common/index/index_check.h"
#include "common/index/index_version.h"
#include "indexer/backup/open_generation.h"
#include "indexer/index_folder.h"

namespace fihris {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_stub = std::uint64_t{1} << 20U;

void require_sound(const fs::path& backup) {
  require_same_version(backup, require_manifest(backup));
  const std::vector<std::string> problems = check_index(backup);
  if (!problems.empty())
    throw IndexError("backup " + backup.string() + " is damaged: " + problems.front() + ": restore another one");
}

std::optional<std::uint64_t> generation_of_stub(const fs::path& index) {
  try {
    return stub_generation(read_file(index / "stub", largest_stub));
  } catch (const IoError&) {
    return std::nullopt;
  }
}

// An index that lost its manifest still has its stub.
void prepare(const fs::path& index) {
  if (!generation_of_stub(index)) return prepare_index_folder(index);
  make_folders(index / "segments");
}

// The number of the generation that made a segment or an attachment: 12 of 0000012-a.
std::uint64_t generation_in_names(const fs::path& folder) {
  std::error_code error;
  if (!fs::exists(folder, error)) return 0;
  std::uint64_t latest = 0;
  for (const std::string& name : names_in(folder))
    if (name.size() < 20) latest = std::max<std::uint64_t>(latest, std::strtoull(name.c_str(), nullptr, 10));
  return latest;
}

struct OldIndex {
  std::uint64_t generation = 0;
  std::string made_anew;
};

// Of a damaged index nothing may be used but its numbers: a new name must not be one that a search still has open.
OldIndex look_at(const fs::path& index) {
  OldIndex old;
  try {
    if (const auto manifest = read_manifest(index)) {
      old.generation = manifest->generation;
    } else {
      old.made_anew = "there was no manifest in " + index.string();
    }
  } catch (const Error& error) {
    old.made_anew = error.what();
  }
  for (const std::uint64_t found : {generation_of_stub(index).value_or(0), generation_in_names(index / "segments"),
                                    generation_in_names(attachment_folder(index))})
    old.generation = std::max(old.generation, found);
  return old;
}

bool is_whole(const fs::path& folder, const std::map<std::string, FileChecksum>& files) {
  try {
    for (const auto& [name, checksum] : files)
      if (size_of_file(folder / name) != checksum.bytes || hash_file_hex(folder / name) != checksum.xxh128)
        return false;
    const std::vector<std::string> names = names_in(folder);
    return std::all_of(names.begin(), names.end(),
                       [&](const std::string& name) { return files.contains(name) || name == "flintlock"; });
  } catch (const IoError&) {
    return false;
  }
}

// Copies what the index lacks, and turns the backup's manifest into the one to publish. What it has made goes with it,
// unless it is published.
class Restoration {
 public:
  Restoration(const fs::path& index, const fs::path& backup, std::uint64_t old_generation)
      : index_(index), backup_(backup), manifest_(require_manifest(backup)) {
    manifest_.generation = std::max(manifest_.generation, old_generation) + 1;
    number_ = std::to_string(manifest_.generation);
    number_.insert(0, 7 - std::min<std::size_t>(7, number_.size()), '0');
  }
  ~Restoration() {
    std::error_code ignored;  // the next run removes them too
    for (const fs::path& path : made_) fs::remove_all(path, ignored);
  }
  Restoration(const Restoration&) = delete;
  Restoration& operator=(const Restoration&) = delete;

  const Manifest& manifest() const { return manifest_; }

  void copy() {
    place(manifest_.segments, "-a");
    place(manifest_.file_records, "-f");
    place_attachments();
    sync_path(index_ / "segments");
    fault_point("restore copied");
  }

  void publish() {
    made_.clear();  // from here on the manifest may name them, even when what comes after its rename fails
    publish_manifest(index_, manifest_);
    remove_strays(index_, manifest_);
  }

 private:
  void place(std::vector<Segment>& segments, const std::string& letter) {
    std::size_t copies = 0;
    for (Segment& segment : segments) {
      if (is_whole(segment_path(index_, segment), segment.files)) continue;
      const fs::path source = segment_path(backup_, segment);
      segment.name = number_ + letter + std::to_string(++copies);
      copy_files(source, segment.files, segment_path(index_, segment));
    }
  }

  void copy_files(const fs::path& source, const std::map<std::string, FileChecksum>& files, const fs::path& target) {
    made_.push_back(target);
    remove_tree(target);  // of a restore that was killed
    make_folders(target);
    for (const auto& [name, checksum] : files) copy_one(source / name, checksum, target / name);
    sync_path(target);
  }

  void place_attachments() {
    std::map<std::string, FileChecksum> placed;
    for (const auto& [name, checksum] : manifest_.attachments) {
      const bool kept = has_attachment(name, checksum);
      const std::string fresh = kept ? name : number_ + name.substr(std::min(name.find('-'), name.size()));
      placed[fresh] = checksum;
      if (kept) continue;
      make_folders(attachment_folder(index_));
      made_.push_back(attachment_folder(index_) / fresh);
      copy_one(backup_ / "attachments" / name, checksum, made_.back());
    }
    manifest_.attachments = std::move(placed);
    if (!manifest_.attachments.empty()) sync_path(attachment_folder(index_));
  }

  bool has_attachment(const std::string& name, const FileChecksum& checksum) const {
    try {
      const fs::path file = attachment_folder(index_) / name;
      return size_of_file(file) == checksum.bytes && hash_file_hex(file) == checksum.xxh128;
    } catch (const IoError&) {
      return false;
    }
  }

  static void copy_one(const fs::path& from, const FileChecksum& checksum, const fs::path& to) {
    auto descriptor = open_if_there(from);
    if (!descriptor) throw IndexError(from.string() + " is missing: restore another backup");
    copy_verified({from, {}, checksum, *std::move(descriptor)}, to);
  }

  fs::path index_;
  fs::path backup_;
  Manifest manifest_;
  std::string number_;
  std::vector<fs::path> made_;
};

}  // namespace

Restored restore(const fs::path& index, const fs::path& backup, std::chrono::milliseconds wait) {
  std::error_code ignored;
  if (fs::equivalent(index, backup, ignored))
    throw UsageError("index and backup are both " + index.string() + ": name the backup to restore");
  require_sound(backup);
  prepare(index);
  const FileLock lock(index / "lock", "index " + index.string(), wait);
  const OldIndex old = look_at(index);
  Restoration restoration(index, backup, old.generation);
  restoration.copy();
  restoration.publish();
  Restored restored{restoration.manifest().generation, 0, old.made_anew};
  for (const Segment& segment : restoration.manifest().segments) restored.articles += segment.documents;
  return restored;
}

}  // namespace fihris
