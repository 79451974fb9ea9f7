// Writes a database of Xapian's glass backend whose documents and lists are all known, at a fraction of what
// Xapian::WritableDatabase takes: that keeps every posting in trees, to change what is there already, while here all
// comes in order and goes straight into full blocks.
//
//   GlassDatabaseWriter database(folder);
//   database.add_document("data of document 1", 12);
//   database.add_values(0, {"20240413"});               // a value for each document
//   database.add_list("term", postings);                // terms ascend
//   database.finish();
//   Xapian::Database(folder.string()).compact(…);
//
// Xapian::Database reads, checks and compacts it, and xapian-tcpsrv serves it. It has no lists of the terms of its
// documents. Format: Xapian 1.4 (table_writer.h).
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/deflater.h"
#include "indexer/glass/table_writer.h"

namespace fihris {

struct GlassPosting {
  std::uint32_t document;
  std::uint32_t times;
};

// Not for two threads at once; in this order: documents, values, lists. What was written is not synced to the disk.
class GlassDatabaseWriter {
 public:
  // An empty folder, or a new one in a folder that there is.
  explicit GlassDatabaseWriter(std::filesystem::path folder);

  // Numbered from 1. The length is how often its terms are there, all together.
  void add_document(std::string_view data, std::uint32_t length);

  // Slots are below 128; the values of the first so many documents, "" for none.
  void add_values(std::uint32_t slot, std::span<const std::string> values);

  // Documents ascend, and are at least one.
  void add_list(std::string_view term, std::span<const GlassPosting> postings);

  // Throws IoError.
  void finish();

 private:
  void begin_lists();
  void add_chunks(std::string_view head, std::string_view key, std::span<const GlassPosting> postings);
  std::string version_file() const;

  std::filesystem::path folder_;
  GlassTableWriter data_;
  GlassTableWriter postings_;
  Deflater deflater_;
  std::map<std::uint32_t, std::vector<std::string>> values_;
  std::vector<GlassPosting> lengths_;
  std::uint32_t most_times_ = 0;
  bool has_lists_ = false;
  std::string key_, tag_;
};

}  // namespace fihris
