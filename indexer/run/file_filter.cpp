#include "indexer/run/file_filter.h"

#include <filesystem>

#include "common/base/error.h"
#include "common/base/hash.h"

namespace fihris {
namespace {

FileVerdict verdict_of(const FileRecord& record) {
  return record.outcome == FileOutcome::failed ? FileVerdict::failed_before : FileVerdict::unchanged;
}

}  // namespace

FileVerdict FileFilter::look_at(const SourceFile& file) {
  if (file.path == "-" || options_.reread) return FileVerdict::read;
  const std::string path = ledger_path(file.path);
  std::optional<FileRecord> record = ledger_.find(path);
  if (!record || record->settings != options_.settings) return FileVerdict::read;
  if (options_.retry_failed && record->outcome != FileOutcome::read) return FileVerdict::read;
  if (options_.needs_all_dropped && record->keeps_dropped) return FileVerdict::read;
  if (record->stamp == file.state && is_settled(*record)) return verdict_of(*record);
  if (!has_same_content(file, *record)) return FileVerdict::read;
  record->stamp = file.state;
  const FileVerdict verdict = verdict_of(*record);
  ledger_.put(*std::move(record), ledger_.id_terms(path));
  return verdict;
}

bool FileFilter::has_same_content(const SourceFile& file, const FileRecord& record) const {
  if (record.hash.empty() || record.stamp.size != file.state.size) return false;
  try {
    return hash_file_hex(file.path) == record.hash;
  } catch (const IoError&) {
    return false;  // the reader says what is wrong with it
  }
}

std::string ledger_path(const std::string& path) {
  return std::filesystem::absolute(path).lexically_normal().string();
}

}  // namespace fihris
