#include "indexer/segment_publisher.h"

#include <algorithm>
#include <utility>

#include "common/analysis/analyzer.h"
#include "common/base/error.h"
#include "common/base/fault_point.h"
#include "common/base/files.h"
#include "common/base/hash.h"
#include "common/base/side_by_side.h"
#include "common/base/utc_time.h"
#include "common/index/index_version.h"
#include "common/index/schema.h"
#include "common/index/segment_columns.h"
#include "indexer/dictionary_merge.h"
#include "indexer/index_folder.h"
#include "indexer/positions/position_merge.h"
#include "indexer/segment_files.h"
#include "indexer/segment_rebuilder.h"

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

std::vector<Segment> take(std::vector<Segment>& segments, const std::vector<std::size_t>& places) {
  std::vector<Segment> taken;
  taken.reserve(places.size());
  for (const std::size_t place : places) taken.push_back(segments[place]);
  for (auto place = places.rbegin(); place != places.rend(); ++place)  // from the last: the places before stay right
    segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(*place));
  return taken;
}

// To take documents out costs an analysis of those that stay, or at least another copy.
bool are_many(std::uint64_t deleted, std::uint64_t live) {
  return deleted * 4 > deleted + live;
}

// Also what has no dictionary yet, when all is made as it should be.
bool is_built_anew(const fs::path& index, const Segment& segment, bool purge) {
  if (purge) return !segment.deleted.empty() || !has_dictionary(index, segment);
  return are_many(segment.deleted.size(), segment.documents);
}

void leave_out(Segment& segment, std::vector<std::uint32_t> deleted) {
  segment.documents -= deleted.size() - segment.deleted.size();
  segment.deleted = std::move(deleted);
}

std::string shard_name(const std::string& shard) {
  return shard.empty() ? "all articles" : "shard " + shard + " of the articles";
}

std::string shard_option(const std::string& shard) {
  return shard.empty() ? "no --shard" : "--shard " + shard;
}

constexpr char letter_of(std::vector<Segment> Manifest::*kind) {
  return kind == &Manifest::segments ? 'a' : 'f';
}

}  // namespace

SegmentPublisher::SegmentPublisher(fs::path index, unsigned threads)
    : index_(std::move(index)), threads_(threads), manifest_(manifest_to_continue(index_)) {}

void SegmentPublisher::require_shard(const std::string& shard) {
  const bool is_new = manifest_.generation == 0;
  if (!is_new && manifest_.shard != shard)
    throw IndexError("index " + index_.string() + " takes " + shard_name(manifest_.shard) + ", this run " +
                     shard_name(shard) + ": run it with " + shard_option(manifest_.shard) + ", or name another index");
  manifest_.shard = shard;
}

void SegmentPublisher::publish(const Publication& publication) {
  apply(&Manifest::segments, publication.articles);
  apply(&Manifest::file_records, publication.file_records);
  for (const auto& [kind, content] : publication.attachments) attach(kind, content);
  write_manifest();
}

void SegmentPublisher::merge(std::vector<Segment> Manifest::*kind, const std::vector<std::size_t>& places, bool purge) {
  std::vector<Segment>& segments = manifest_.*kind;
  const std::vector<Segment> taken = take(segments, places);
  for (const Segment& segment : taken) require_whole(index_, segment);
  Sources sources = kind == &Manifest::segments ? article_sources(taken, purge) : record_sources(taken, purge);
  Segment merged = new_segment(letter_of(kind), sources.folders);
  leave_out(merged, std::move(sources.deleted));
  segments.insert(segments.begin() + static_cast<std::ptrdiff_t>(places.empty() ? 0 : places.front()),
                  std::move(merged));
  drop_empty(segments);
  write_manifest();
  fault_point("merged");
  remove_tree(purge_folder());
}

fs::path SegmentPublisher::purge_folder() const {
  return scratch_folder(index_) / "purged";
}

// Xapian numbers documents on from database to database.
SegmentPublisher::Sources SegmentPublisher::article_sources(const std::vector<Segment>& segments, bool purge) const {
  Sources sources;
  std::uint64_t offset = 0;
  for (const Segment& segment : segments) {
    if (is_built_anew(index_, segment, purge)) {
      fault_point("before purge");
      for (fs::path& database : rebuild_live(index_, segment, purge_folder() / segment.name, threads_))
        sources.folders.push_back(std::move(database));
      offset += segment.documents;
      continue;
    }
    sources.folders.push_back(segment_path(index_, segment));
    for (const std::uint32_t document : segment.deleted)
      sources.deleted.push_back(static_cast<std::uint32_t>(offset + document));
    offset += segment.last_docid;
  }
  return sources;
}

// The records of files have lists of their terms, so that Xapian can take them out of a copy.
SegmentPublisher::Sources SegmentPublisher::record_sources(const std::vector<Segment>& segments, bool purge) const {
  Sources sources;
  std::uint64_t offset = 0, live = 0;
  for (const Segment& segment : segments) {
    sources.folders.push_back(segment_path(index_, segment));
    for (const std::uint32_t document : segment.deleted)
      sources.deleted.push_back(static_cast<std::uint32_t>(offset + document));
    offset += segment.last_docid;
    live += segment.documents;
  }
  if (sources.deleted.empty() || !(purge || are_many(sources.deleted.size(), live))) return sources;
  make_folders(scratch_folder(index_));
  compact_databases(sources.folders, purge_folder());
  fault_point("before purge");
  delete_documents(purge_folder(), sources.deleted);
  return {{purge_folder()}, {}};
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
  for (std::size_t i = 0; i < part.deleted.size(); ++i) leave_out(segments[i], part.deleted[i]);
  if (!part.databases.empty()) {
    segments.push_back(new_segment(letter_of(kind), part.databases));
    leave_out(segments.back(), part.deleted_new);
  }
  drop_empty(segments);
}

// Xapian takes about as long with its part as we do with ours.
void SegmentPublisher::merge_articles(const std::vector<fs::path>& sources, const fs::path& folder) const {
  make_folders(folder);
  run_side_by_side(2, threads_, [&](std::size_t part) {
    if (part == 0) return compact_databases(sources, folder);
    merge_dictionaries(sources, folder);
    merge_positions(sources, folder);
  });
  add_empty_term_lists(folder);
  write_columns(folder);
}

Segment SegmentPublisher::new_segment(char kind, const std::vector<fs::path>& sources) {
  const std::string name = numbered(manifest_, std::string(1, kind));
  const fs::path folder = index_ / "segments" / name;
  try {
    if (kind == letter_of(&Manifest::segments)) {
      merge_articles(sources, folder);
    } else {
      compact_databases(sources, folder);
    }
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
