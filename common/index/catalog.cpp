#include "common/index/catalog.h"

#include <string_view>

#include "common/base/error.h"
#include "common/base/files.h"
#include "common/base/hash.h"
#include "common/index/columns.h"
#include "common/index/xapian_errors.h"

namespace fihris {
namespace {

namespace fs = std::filesystem;

constexpr const char* manifest_key = "manifest";
constexpr const char* databases_key = "databases";

// Xapian has a limit for one value, of some hundred million bytes.
constexpr std::size_t piece_bytes = std::size_t{1} << 20U;

fs::path catalog_path(const fs::path& index, const Manifest& manifest) {
  return index / "segments" / catalog_name(manifest.generation);
}

std::string piece_key(const Segment& segment, std::size_t piece) {
  return std::string(columns_name).append("/").append(segment.name).append("/").append(std::to_string(piece));
}

// ":UUID" of each, as the UUID of the databases together ends.
std::string uuids_of(const fs::path& index, const Manifest& manifest) {
  std::string uuids;
  for (const fs::path& database : served_databases(manifest))
    uuids += ":" + Xapian::Database((index / database).string()).get_uuid();
  return uuids;
}

void add_columns(const fs::path& index, const Segment& segment, Xapian::WritableDatabase& catalog) {
  if (!segment.files.contains(std::string(columns_name))) return;
  const std::string bytes = read_file(segment_path(index, segment) / columns_name, largest_columns);
  for (std::size_t piece = 0; piece * piece_bytes < bytes.size(); ++piece)
    catalog.set_metadata(piece_key(segment, piece), bytes.substr(piece * piece_bytes, piece_bytes));
}

void write(const fs::path& index, const Manifest& manifest) {
  Xapian::WritableDatabase catalog(
      catalog_path(index, manifest).string(),
      Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC | Xapian::DB_NO_TERMLIST);
  catalog.set_metadata(manifest_key, to_json(manifest));
  catalog.set_metadata(databases_key, uuids_of(index, manifest));
  for (const Segment& segment : manifest.segments) add_columns(index, segment, catalog);
  catalog.commit();
}

void sync_files_in(const fs::path& folder) {
  for (const std::string& name : names_in(folder)) sync_path(folder / name);
  sync_path(folder);
  sync_path(folder.parent_path());
}

}  // namespace

std::string catalog_name(std::uint64_t generation) {
  return "catalog-" + std::to_string(generation);
}

void write_catalog(const fs::path& index, const Manifest& manifest) {
  const fs::path folder = catalog_path(index, manifest);
  remove_tree(folder);  // of a run that was killed
  make_folders(folder.parent_path());
  with_xapian_errors("the catalog " + folder.string(), [&] { write(index, manifest); });
  sync_files_in(folder);
}

Manifest manifest_in(const Xapian::Database& served) {
  const std::string json = served.get_metadata(manifest_key);
  if (json.empty()) throw IndexError("it has no catalog, as the stub file of an index names one");
  Manifest manifest = parse_manifest(json);
  const std::string uuids = served.get_uuid();
  const std::size_t end_of_first = std::min(uuids.find(':'), uuids.size());
  if (uuids.substr(end_of_first) != served.get_metadata(databases_key))
    throw IndexError("its catalog is of other databases than it has");
  return manifest;
}

std::string columns_in(const Xapian::Database& served, const Segment& segment) {
  const auto expected = segment.files.find(std::string(columns_name));
  if (expected == segment.files.end()) throw IndexError("segment " + segment.name + " has no columns");
  std::string bytes;
  for (std::size_t piece = 0; bytes.size() < expected->second.bytes; ++piece) {
    const std::string more = served.get_metadata(piece_key(segment, piece));
    if (more.empty()) break;
    bytes += more;
  }
  if (bytes.size() != expected->second.bytes || hash_hex(bytes) != expected->second.xxh128)
    throw IndexError("the columns of segment " + segment.name + " have another checksum than the manifest says");
  return bytes;
}

std::string problem_of_catalog(const fs::path& index, const Manifest& manifest) {
  const fs::path folder = catalog_path(index, manifest);
  try {
    const Xapian::Database catalog(folder.string(), Xapian::DB_BACKEND_GLASS);
    if (catalog.get_metadata(manifest_key) != to_json(manifest)) return folder.string() + " is of another manifest";
    for (const Segment& segment : manifest.segments) columns_in(catalog, segment);
    return "";
  } catch (const Xapian::Error& error) {
    return folder.string() + " cannot be opened: " + error.get_msg();
  } catch (const IndexError& error) {
    return folder.string() + " is damaged: " + error.what();
  }
}

}  // namespace fihris
