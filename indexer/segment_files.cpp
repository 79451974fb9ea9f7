#include "indexer/segment_files.h"

#include <algorithm>

#include <xapian.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "common/base/hash.h"
#include "common/index/dictionary_file.h"
#include "common/index/xapian_errors.h"

namespace fihris {
namespace {

// Each takes about five open files, and a process often has no more than 1,024.
constexpr std::size_t most_at_once = 100;

using Paths = std::vector<std::filesystem::path>;

void compact_few(const Paths& sources, const std::filesystem::path& target) {
  with_xapian_errors("the segment " + target.string(), [&] {
    Xapian::Database all;
    for (const auto& source : sources) all.add_database(Xapian::Database(source.string(), Xapian::DB_BACKEND_GLASS));
    all.compact(target.string());
  });
}

// Locks of Xapian are no part of the data: they come and go.
bool is_data(const std::string& name) {
  return name != "flintlock";
}

FileChecksum synced_checksum(const std::filesystem::path& file) {
  sync_path(file);
  return {size_of_file(file), hash_file_hex(file)};
}

}  // namespace

void compact_databases(const Paths& sources, const std::filesystem::path& target) {
  if (sources.size() <= most_at_once) return compact_few(sources, target);
  Paths merged;
  for (std::size_t begin = 0; begin < sources.size(); begin += most_at_once) {
    const auto first = sources.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = first + static_cast<std::ptrdiff_t>(std::min(most_at_once, sources.size() - begin));
    merged.push_back(target.string() + "-part" + std::to_string(merged.size()));
    compact_few(Paths(first, last), merged.back());
  }
  compact_databases(merged, target);
  for (const auto& part : merged) remove_tree(part);
}

void add_empty_term_lists(const std::filesystem::path& database) {
  const std::filesystem::path table = database / "termlist.glass";
  std::error_code ignored;
  if (!std::filesystem::exists(table, ignored)) write_file(table, "");
}

Segment sealed_segment(const std::filesystem::path& index, const std::string& name) {
  Segment segment;
  segment.name = name;
  const auto folder = segment_path(index, segment);
  for (const std::string& file : names_in(folder))
    if (is_data(file)) segment.files[file] = synced_checksum(folder / file);
  sync_path(folder);
  sync_path(folder.parent_path());
  with_xapian_errors("the segment " + folder.string(), [&] {
    const Xapian::Database database(folder.string(), Xapian::DB_BACKEND_GLASS);
    segment.documents = database.get_doccount();
    segment.last_docid = database.get_lastdocid();
  });
  return segment;
}

void require_whole(const std::filesystem::path& index, const Segment& segment) {
  for (const auto& [name, expected] : segment.files) {
    if (name == dictionary_name) continue;  // has a checksum of its own, and is merged only if that is right
    const auto file = segment_path(index, segment) / name;
    if (size_of_file(file) != expected.bytes || hash_file_hex(file) != expected.xxh128)
      throw IndexError("index " + index.string() + " is damaged: " + file.string() +
                       " has another checksum than the manifest says: restore a backup, or index the articles anew");
  }
}

void delete_documents(const std::filesystem::path& database, const std::vector<std::uint32_t>& documents) {
  with_xapian_errors("the database " + database.string(), [&] {
    Xapian::WritableDatabase open(database.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC);
    for (const std::uint32_t document : documents) open.delete_document(document);
    open.commit();
  });
}

}  // namespace fihris
