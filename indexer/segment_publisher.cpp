#include "indexer/segment_publisher.h"

#include <algorithm>
#include <utility>

#include "common/analysis/analyzer.h"
#include "common/base/error.h"
#include "common/base/fault_point.h"
#include "common/base/files.h"
#include "common/base/hash.h"
#include "common/base/utc_time.h"
#include "common/index/index_version.h"
#include "common/index/schema.h"
#include "indexer/index_folder.h"
#include "indexer/segment_files.h"

namespace fihris {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_attachment = std::uint64_t{256} << 20U;

Manifest manifest_to_continue(const fs::path& index) {
  if (auto manifest = read_manifest(index)) {
    require_same_version(index, *manifest);
    return *std::move(manifest);
  }
  Manifest fresh;
  fresh.schema_version = schema::version;
  fresh.analyzer = analyzer_fingerprint();
  return fresh;
}

// Generations never repeat, so neither do names.
std::string numbered(const Manifest& manifest, const std::string& kind) {
  const std::string number = std::to_string(manifest.generation + 1);
  return std::string(7 - std::min<std::size_t>(7, number.size()), '0') + number + "-" + kind;
}

void drop_empty(std::vector<Segment>& segments) {
  std::erase_if(segments, [](const Segment& segment) { return segment.documents == 0; });
}

// Where the documents of several segments lie once they are one: Xapian numbers them on from segment to segment.
std::vector<std::uint32_t> deleted_of_all(const std::vector<Segment>& segments) {
  std::vector<std::uint32_t> deleted;
  std::uint64_t offset = 0;
  for (const Segment& segment : segments) {
    for (const std::uint32_t document : segment.deleted)
      deleted.push_back(static_cast<std::uint32_t>(offset + document));
    offset += segment.last_docid;
  }
  return deleted;
}

std::vector<Segment> take(std::vector<Segment>& segments, const std::vector<std::size_t>& places) {
  std::vector<Segment> taken;
  for (const std::size_t place : places) taken.push_back(segments[place]);
  for (auto place = places.rbegin(); place != places.rend(); ++place)  // from the last: the places before stay right
    segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(*place));
  return taken;
}

bool are_many(const std::vector<std::uint32_t>& deleted, const std::vector<Segment>& segments) {
  std::uint64_t documents = 0;
  for (const Segment& segment : segments) documents += segment.documents + segment.deleted.size();
  return deleted.size() * 10 > documents;
}

constexpr char letter_of(std::vector<Segment> Manifest::*kind) {
  return kind == &Manifest::segments ? 'a' : 'f';
}

}  // namespace

SegmentPublisher::SegmentPublisher(fs::path index)
    : index_(std::move(index)), manifest_(manifest_to_continue(index_)) {}

void SegmentPublisher::publish(const Publication& publication) {
  apply(&Manifest::segments, publication.articles);
  apply(&Manifest::file_records, publication.file_records);
  for (const auto& [kind, content] : publication.attachments) attach(kind, content);
  write_manifest();
}

void SegmentPublisher::merge(std::vector<Segment> Manifest::*kind, const std::vector<std::size_t>& places, bool purge) {
  std::vector<Segment>& segments = manifest_.*kind;
  const std::vector<Segment> sources = take(segments, places);
  std::vector<fs::path> folders;
  for (const Segment& source : sources) {
    require_whole(index_, source);
    folders.push_back(segment_path(index_, source));
  }
  std::vector<std::uint32_t> deleted = deleted_of_all(sources);
  const fs::path purged = scratch_folder(index_) / "purged";
  if (!deleted.empty() && (purge || are_many(deleted, sources))) {
    make_folders(purged.parent_path());
    compact_databases(folders, purged);
    fault_point("before purge");
    delete_documents(purged, std::exchange(deleted, {}));
    folders = {purged};
  }
  Segment merged = new_segment(letter_of(kind), folders);
  merged.documents -= deleted.size();
  merged.deleted = std::move(deleted);
  segments.insert(segments.begin() + static_cast<std::ptrdiff_t>(places.empty() ? 0 : places.front()),
                  std::move(merged));
  drop_empty(segments);
  write_manifest();
  fault_point("merged");
  remove_tree(purged);
}

std::string SegmentPublisher::attachment(const std::string& kind) const {
  for (const auto& [name, checksum] : manifest_.attachments) {
    if (!name.ends_with("-" + kind)) continue;
    try {
      std::string content = read_file(attachment_folder(index_) / name, largest_attachment);
      return hash_hex(content) == checksum.xxh128 ? content : "";
    } catch (const IoError&) {
      return "";
    }
  }
  return "";
}

void SegmentPublisher::write_manifest() {
  ++manifest_.generation;
  manifest_.published = utc_now();
  publish_manifest(index_, manifest_);
  remove_strays(index_, manifest_);
  fault_point("after removal");
}

void SegmentPublisher::apply(std::vector<Segment> Manifest::*kind, const Publication::Part& part) {
  std::vector<Segment>& segments = manifest_.*kind;
  for (std::size_t i = 0; i < part.deleted.size(); ++i) {
    segments[i].documents -= part.deleted[i].size() - segments[i].deleted.size();
    segments[i].deleted = part.deleted[i];
  }
  drop_empty(segments);
  if (!part.databases.empty()) segments.push_back(new_segment(letter_of(kind), part.databases));
}

Segment SegmentPublisher::new_segment(char kind, const std::vector<fs::path>& sources) {
  const std::string name = numbered(manifest_, std::string(1, kind));
  const fs::path folder = index_ / "segments" / name;
  try {
    compact_databases(sources, folder);
    fault_point("after compaction");
    Segment segment = sealed_segment(index_, name);
    fault_point("after sealing");
    return segment;
  } catch (...) {
    std::error_code ignored;  // the next run removes it too; this one gives a full disk its room back
    fs::remove_all(folder, ignored);
    throw;
  }
}

void SegmentPublisher::attach(const std::string& kind, const std::string& content) {
  std::erase_if(manifest_.attachments, [&](const auto& entry) { return entry.first.ends_with("-" + kind); });
  const std::string name = numbered(manifest_, kind);
  make_folders(attachment_folder(index_));
  write_and_sync(attachment_folder(index_) / name, content);
  fault_point("attachment written");
  sync_path(attachment_folder(index_));
  manifest_.attachments[name] = {content.size(), hash_hex(content)};
}

}  // namespace fihris
