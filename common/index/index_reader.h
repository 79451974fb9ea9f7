// Several indexes, opened as one for searching.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "common/index/manifest.h"

namespace fihris {

// A consistent view of one generation of each index. Not for two threads at once: open one for each.
//   IndexReader reader({"/srv/fihris"});
//   Xapian::Enquire enquire(reader.database());
class IndexReader {
 public:
  // Throws IndexError when an index is missing, damaged, or of another schema or analyser; the message says which and
  // what to do. Opens again by itself when a publish happens between reading a manifest and opening its segments.
  explicit IndexReader(const std::vector<std::filesystem::path>& indexes);

  const Xapian::Database& database() const { return database_; }
  std::uint64_t articles() const { return articles_; }

  // What database() is made of: its document n is number (n - 1) / size + 1 of the segment (n - 1) % size.
  const std::vector<Xapian::Database>& segments() const { return segments_; }
  const std::vector<Manifest>& manifests() const { return manifests_; }

  // Documents of database() that were replaced or removed: searches must leave them out.
  bool has_hidden() const { return !hidden_.empty(); }
  bool is_hidden(Xapian::docid document) const { return hidden_.contains(document); }

  // The same as each segment numbers them, ascending, by the UUID of its database: a search sees its parts one by one.
  using HiddenBySegment = std::map<std::string, std::vector<std::uint32_t>>;
  const HiddenBySegment& hidden_by_segment() const { return hidden_by_segment_; }

 private:
  Xapian::Database database_;
  std::vector<Xapian::Database> segments_;
  std::uint64_t articles_ = 0;
  std::vector<Manifest> manifests_;
  std::unordered_set<Xapian::docid> hidden_;
  HiddenBySegment hidden_by_segment_;
};

// $FIHRIS_INDEX, else $XDG_DATA_HOME/fihris/index, else ~/.local/share/fihris/index.
std::filesystem::path default_index();

}  // namespace fihris
