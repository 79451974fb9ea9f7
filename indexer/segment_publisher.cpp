#include "indexer/segment_publisher.h"

#include <algorithm>
#include <ctime>
#include <utility>

#include "common/analysis/analyzer.h"
#include "common/index/index_version.h"
#include "common/index/schema.h"
#include "indexer/index_folder.h"
#include "indexer/segment_files.h"

namespace fihris {
namespace {

std::string utc_now() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[32];
  const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text, length};
}

Manifest manifest_to_continue(const std::filesystem::path& index) {
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
std::string next_segment_name(const Manifest& manifest) {
  const std::string number = std::to_string(manifest.generation + 1);
  return std::string(7 - std::min<std::size_t>(7, number.size()), '0') + number + "-a";
}

}  // namespace

SegmentPublisher::SegmentPublisher(std::filesystem::path index)
    : index_(std::move(index)), manifest_(manifest_to_continue(index_)) {
  finish_deletes();
  remove_stray_segments(index_, manifest_);
}

void SegmentPublisher::publish(const std::vector<std::filesystem::path>& scratch,
                               const std::vector<std::vector<std::uint32_t>>& doomed) {
  doom(doomed);
  drop_empty_segments();
  if (!scratch.empty()) add_segment(scratch);
  write_manifest();
  finish_deletes();
  remove_stray_segments(index_, manifest_);
}

void SegmentPublisher::merge(const std::vector<std::size_t>& places) {
  std::vector<std::filesystem::path> sources;
  sources.reserve(places.size());
  for (const std::size_t place : places) sources.push_back(segment_path(index_, manifest_.segments[place]));
  // From the last, so that the places before it stay right.
  for (auto place = places.rbegin(); place != places.rend(); ++place) {
    manifest_.segments.erase(manifest_.segments.begin() + static_cast<std::ptrdiff_t>(*place));
  }
  add_segment(sources);
  write_manifest();
  remove_stray_segments(index_, manifest_);
}

void SegmentPublisher::write_manifest() {
  ++manifest_.generation;
  manifest_.published = utc_now();
  publish_manifest(index_, manifest_);
}

void SegmentPublisher::doom(const std::vector<std::vector<std::uint32_t>>& doomed) {
  for (std::size_t i = 0; i < doomed.size(); ++i) {
    manifest_.segments[i].pending_deletes = doomed[i];
    manifest_.segments[i].articles -= doomed[i].size();
  }
}

void SegmentPublisher::add_segment(const std::vector<std::filesystem::path>& sources) {
  const std::string name = next_segment_name(manifest_);
  compact_databases(sources, index_ / "segments" / name);
  manifest_.segments.push_back(sealed_segment(index_, name));
}

void SegmentPublisher::finish_deletes() {
  bool changed = false;
  for (Segment& segment : manifest_.segments) {
    if (segment.pending_deletes.empty()) continue;
    delete_pending(index_, segment);
    segment = sealed_segment(index_, segment.name);
    changed = true;
  }
  drop_empty_segments();
  if (changed) write_manifest();
}

void SegmentPublisher::drop_empty_segments() {
  std::erase_if(manifest_.segments, [](const Segment& segment) { return segment.articles == 0; });
}

}  // namespace fihris
