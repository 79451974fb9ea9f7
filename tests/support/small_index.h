// A small index written with Xapian alone, for tests of what reads an index.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "common/base/hash.h"
#include "common/index/index_reader.h"
#include "common/index/manifest.h"
#include "common/index/position_database.h"
#include "common/index/schema.h"
#include "common/index/segment_columns.h"
#include "common/index/stored_document.h"

namespace fihris::test {

// A database below segments/, as a manifest describes it.
inline Segment described_segment(const std::filesystem::path& index, const std::string& name) {
  Segment segment;
  segment.name = name;
  const auto folder = segment_path(index, segment);
  const Xapian::Database database(folder.string());
  segment.documents = database.get_doccount();
  segment.last_docid = database.get_lastdocid();
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().filename() == "flintlock") continue;
    segment.files[entry.path().filename().string()] = {entry.file_size(), hash_file_hex(entry.path())};
  }
  return segment;
}

inline Xapian::Document document_of(const std::string& id) {
  Article article;
  article.id = id;
  article.text = "text of " + id;
  Xapian::Document document;
  document.add_boolean_term(schema::term(schema::id, id));
  document.add_value(schema::hash_slot, article_hash(article));
  document.add_value(schema::id_slot, id);
  document.set_data(encode_article(article));
  return document;
}

inline void write_no_positions(const std::filesystem::path& segment) {
  const std::filesystem::path folder = segment.string() + "-positions";
  write_positions(folder, [](PositionBlockWriter&) {});
  pack_positions(folder, segment / positions_name);
  std::filesystem::remove_all(folder);
}

inline Segment write_segment(const std::filesystem::path& index, const std::string& name,
                             const std::vector<std::string>& ids) {
  const auto folder = index / "segments" / name;
  std::filesystem::create_directories(folder.parent_path());
  Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  for (const std::string& id : ids) database.add_document(document_of(id));
  database.commit();
  write_columns(folder);
  write_no_positions(folder);
  return described_segment(index, name);
}

inline Manifest manifest_of(std::vector<Segment> segments) {
  Manifest manifest;
  manifest.schema_version = schema::version;
  manifest.analyzer = analyzer_fingerprint();
  manifest.generation = 1;
  manifest.published = "2024-04-13T08:00:00Z";
  manifest.segments = std::move(segments);
  return manifest;
}

// The ids of all documents of a database, sorted.
inline std::vector<std::string> ids_in(const Xapian::Database& database) {
  std::vector<std::string> ids;
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
    ids.push_back(decode_article(database.get_document(*posting).get_data()).id);
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

// The ids that a search of the index can find, sorted.
inline std::vector<std::string> visible_ids(const std::filesystem::path& index) {
  const IndexReader reader({index});
  const Xapian::Database& database = reader.database();
  std::vector<std::string> ids;
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
    if (!reader.is_hidden(*posting)) ids.push_back(decode_article(database.get_document(*posting).get_data()).id);
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

}  // namespace fihris::test
