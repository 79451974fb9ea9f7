// The records of all files that were read, and which file holds which article. They lie in segments of their own, which
// are published with those of the articles: what the ledger says of a file and what the index holds of it never differ.
//   FileLedger ledger(index, manifest);
//   if (auto record = ledger.find("/srv/news/a.txt"); record && record->stamp == stamp) ...   // not opened again
//   ledger.put(record, ids);                                                                   // with the next publish
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/index/manifest.h"
#include "indexer/ledger/file_record.h"

namespace fihris {

class SegmentSet;

// Articles are named by the term of their id (schema::term(schema::id, ID)): that of a long id cannot be turned back.
// Not for two threads at once. Throws IndexError when a segment cannot be read.
class FileLedger {
 public:
  FileLedger(const std::filesystem::path& index, const Manifest& manifest);
  ~FileLedger();
  FileLedger(FileLedger&&) noexcept;
  FileLedger& operator=(FileLedger&&) noexcept;

  std::optional<FileRecord> find(const std::string& path) const;

  // In the place of the record with the same path.
  void put(FileRecord record, std::vector<std::string> id_terms);
  void remove(const std::string& path);

  // The articles of a file.
  std::vector<std::string> id_terms(const std::string& path) const;

  // How many files hold the article.
  std::size_t holders(const std::string& id_term) const;
  bool holds(const std::string& id_term) const;

  // Every record of a file at `root` or below it; staged ones too.
  void for_each_below(const std::string& root, const std::function<void(const FileRecord&)>& use) const;

  // For the publish: writes what was put into a new database; false when nothing was.
  bool write_staged(const std::filesystem::path& database) const;
  bool any_change() const;
  std::vector<std::vector<std::uint32_t>> deleted() const;

 private:
  struct Staged {
    FileRecord record;
    std::vector<std::string> id_terms;
  };

  std::unique_ptr<SegmentSet> published_;
  std::map<std::string, Staged> staged_;             // by path
  std::map<std::string, std::uint64_t> staged_ids_;  // how many staged files hold the article
};

}  // namespace fihris
