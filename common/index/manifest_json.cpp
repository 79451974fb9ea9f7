// The manifest's text form. Its first member is a checksum of every byte after it, so that a damaged, cut or
// hand-edited manifest is never taken for a good one.
#include <algorithm>
#include <limits>
#include <set>

#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/index/manifest.h"

namespace fihris {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view opening = "{\n \"checksum\": \"";
constexpr std::string_view after_checksum = "\",\n";
constexpr std::size_t checksum_digits = 32;
constexpr std::size_t longest_name = 100;

void require(bool condition, const std::string& reason) {
  if (!condition) throw IndexError("the manifest is damaged: " + reason);
}

bool is_plain(std::string_view name, std::string_view others) {
  return !name.empty() && name.size() <= longest_name && std::all_of(name.begin(), name.end(), [&](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || others.find(c) != std::string_view::npos;
  });
}

Json json_of(const std::map<std::string, FileChecksum>& sums) {
  Json files = Json::object();
  for (const auto& [name, sum] : sums) files[name] = {{"bytes", sum.bytes}, {"xxh128", sum.xxh128}};
  return files;
}

Json json_of(const Segment& segment) {
  return {{"name", segment.name},
          {"documents", segment.documents},
          {"last_docid", segment.last_docid},
          {"files", json_of(segment.files)},
          {"deleted", segment.deleted}};
}

Json json_of(const std::vector<Segment>& segments) {
  Json list = Json::array();
  for (const Segment& segment : segments) list.push_back(json_of(segment));
  return list;
}

Json json_of(const Manifest& manifest) {
  Json json{{"schema_version", manifest.schema_version},   {"analyzer", manifest.analyzer},
            {"generation", manifest.generation},           {"published", manifest.published},
            {"segments", json_of(manifest.segments)},      {"file_records", json_of(manifest.file_records)},
            {"attachments", json_of(manifest.attachments)}};
  if (!manifest.shard.empty()) json["shard"] = manifest.shard;
  return json;
}

const Json& member(const Json& object, const char* key) {
  require(object.is_object() && object.contains(key), std::string("it has no \"") + key + '"');
  return object.at(key);
}

std::uint64_t number(const Json& object, const char* key, std::uint64_t largest) {
  const Json& value = member(object, key);
  require(value.is_number_unsigned() && value.get<std::uint64_t>() <= largest,
          std::string("\"") + key + "\" is not a number in its range");
  return value.get<std::uint64_t>();
}

std::string text(const Json& object, const char* key) {
  const Json& value = member(object, key);
  require(value.is_string(), std::string("\"") + key + "\" is not a text");
  return value.get<std::string>();
}

std::vector<std::uint32_t> docids(const Json& object, const char* key, std::uint64_t last) {
  const Json& values = member(object, key);
  require(values.is_array(), std::string("\"") + key + "\" is not a list");
  std::vector<std::uint32_t> ids;
  for (const Json& value : values) {
    require(value.is_number_unsigned() && value.get<std::uint64_t>() - 1 < last, "a document id is out of range");
    require(ids.empty() || ids.back() < value.get<std::uint32_t>(), "document ids are not in order");
    ids.push_back(value.get<std::uint32_t>());
  }
  return ids;
}

std::map<std::string, FileChecksum> files_of(const Json& object, const char* key) {
  const Json& files = member(object, key);
  require(files.is_object(), std::string("\"") + key + "\" is not an object");
  std::map<std::string, FileChecksum> sums;
  for (const auto& [name, sum] : files.items()) {
    require(is_plain(name, "._-") && name.front() != '.', "a file name is not a plain name");
    sums[name] = {number(sum, "bytes", std::numeric_limits<std::uint64_t>::max()), text(sum, "xxh128")};
  }
  return sums;
}

Segment segment_of(const Json& json) {
  Segment segment;
  segment.name = text(json, "name");
  require(is_plain(segment.name, "-"), "a segment's name is not a plain name");
  segment.last_docid = number(json, "last_docid", std::numeric_limits<std::uint32_t>::max());
  segment.documents = number(json, "documents", segment.last_docid);
  segment.files = files_of(json, "files");
  segment.deleted = docids(json, "deleted", segment.last_docid);
  return segment;
}

std::vector<Segment> segments_of(const Json& json, const char* key, std::set<std::string>& names) {
  const Json& list = member(json, key);
  require(list.is_array(), std::string("\"") + key + "\" is not a list");
  std::vector<Segment> segments;
  for (const Json& item : list) {
    segments.push_back(segment_of(item));
    require(names.insert(segments.back().name).second, "two segments have one name");
  }
  return segments;
}

// The part that the checksum covers, after checking it.
std::string_view checked_body(std::string_view json) {
  require(json.substr(0, opening.size()) == opening, "it does not begin with its checksum");
  json.remove_prefix(opening.size());
  require(json.size() > checksum_digits + after_checksum.size(), "it is cut");
  const std::string_view body = json.substr(checksum_digits + after_checksum.size());
  require(json.substr(0, checksum_digits) == hash_hex(body), "its checksum is wrong");
  return body;
}

}  // namespace

std::string to_json(const Manifest& manifest) {
  const std::string body = json_of(manifest).dump(1).substr(std::string_view("{\n").size()) + "\n";
  return std::string(opening).append(hash_hex(body)).append(after_checksum).append(body);
}

Manifest parse_manifest(std::string_view json) {
  checked_body(json);
  const Json root = Json::parse(json, nullptr, /*allow_exceptions=*/false);
  require(root.is_object(), "it is no JSON object");
  Manifest manifest;
  manifest.schema_version = static_cast<int>(number(root, "schema_version", std::numeric_limits<int>::max()));
  manifest.analyzer = text(root, "analyzer");
  manifest.generation = number(root, "generation", std::numeric_limits<std::uint64_t>::max());
  manifest.published = text(root, "published");
  std::set<std::string> names;  // of both kinds: they lie in one folder
  manifest.segments = segments_of(root, "segments", names);
  manifest.file_records = segments_of(root, "file_records", names);
  manifest.attachments = files_of(root, "attachments");
  if (root.contains("shard")) manifest.shard = text(root, "shard");
  return manifest;
}

}  // namespace fihris
