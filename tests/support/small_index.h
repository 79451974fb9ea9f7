// A small index written with Xapian alone, for tests of what reads an index.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "common/base/hash.h"
#include "common/index/manifest.h"
#include "common/index/schema.h"
#include "common/index/stored_document.h"

namespace fihris::test {

inline Segment write_segment(const std::filesystem::path& index, const std::string& name,
                             const std::vector<std::string>& ids) {
  Segment segment;
  segment.name = name;
  const auto folder = segment_path(index, segment);
  std::filesystem::create_directories(folder.parent_path());
  {
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    for (const std::string& id : ids) {
      Xapian::Document document;
      document.add_boolean_term(schema::term(schema::id, id));
      Article article;
      article.id = id;
      article.text = "text of " + id;
      document.add_value(schema::hash_slot, article_hash(article));
      document.set_data(encode_article(article));
      database.add_document(document);
    }
    database.commit();
    segment.articles = database.get_doccount();
    segment.last_docid = database.get_lastdocid();
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().filename() == "flintlock") continue;
    segment.files[entry.path().filename().string()] = {entry.file_size(), hash_file_hex(entry.path())};
  }
  return segment;
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

}  // namespace fihris::test
