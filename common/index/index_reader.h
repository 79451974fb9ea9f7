// Several indexes, opened as one for searching.
#pragma once

#include <cstdint>
#include <filesystem>
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
  const std::vector<Manifest>& manifests() const { return manifests_; }

  // Documents of database() that were replaced but not yet deleted: searches must leave them out.
  bool has_hidden() const { return !hidden_.empty(); }
  bool is_hidden(Xapian::docid document) const { return hidden_.contains(document); }

 private:
  Xapian::Database database_;
  std::uint64_t articles_ = 0;
  std::vector<Manifest> manifests_;
  std::unordered_set<Xapian::docid> hidden_;
};

// $FIHRIS_INDEX, else $XDG_DATA_HOME/fihris/index, else ~/.local/share/fihris/index.
std::filesystem::path default_index();

}  // namespace fihris
