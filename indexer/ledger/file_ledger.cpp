#include "indexer/ledger/file_ledger.h"

#include <utility>

#include <xapian.h>

#include "common/index/schema.h"
#include "common/index/xapian_errors.h"
#include "indexer/segment_set.h"

namespace fihris {
namespace {

std::string path_term(const std::string& path) {
  return schema::term(schema::file, path);
}

// What all terms of paths below the root begin with. Long paths are cut and hashed, so that this may be less than the
// root: the record itself decides.
std::string common_beginning(const std::string& root) {
  constexpr std::size_t never_cut = 150;
  return std::string(schema::file.prefix) + root.substr(0, never_cut);
}

bool is_below(const std::string& path, const std::string& root) {
  if (!path.starts_with(root)) return false;
  return path.size() == root.size() || root.ends_with('/') || path[root.size()] == '/';
}

std::optional<FileRecord> record_with(const SegmentSet& segments, const std::string& term) {
  const auto place = segments.find(term);
  if (!place) return std::nullopt;
  return with_xapian_errors(segments.name(), [&] { return parse_file_record(segments.document(*place).get_data()); });
}

Xapian::Document document_of(const FileRecord& record, const std::vector<std::string>& id_terms) {
  Xapian::Document document;
  document.add_boolean_term(path_term(record.path));
  for (const std::string& term : id_terms) document.add_boolean_term(term);
  document.set_data(to_json(record));
  return document;
}

}  // namespace

FileLedger::FileLedger(const std::filesystem::path& index, const Manifest& manifest)
    : published_(std::make_unique<SegmentSet>(index, manifest.file_records)) {}

FileLedger::~FileLedger() = default;
FileLedger::FileLedger(FileLedger&&) noexcept = default;
FileLedger& FileLedger::operator=(FileLedger&&) noexcept = default;

std::optional<FileRecord> FileLedger::find(const std::string& path) const {
  if (const auto staged = staged_.find(path); staged != staged_.end()) return staged->second.record;
  return record_with(*published_, path_term(path));
}

void FileLedger::put(FileRecord record, std::vector<std::string> id_terms) {
  remove(record.path);
  for (const std::string& term : id_terms) ++staged_ids_[term];
  std::string path = record.path;
  staged_.emplace(std::move(path), Staged{std::move(record), std::move(id_terms)});
}

void FileLedger::remove(const std::string& path) {
  if (const auto place = published_->find(path_term(path))) published_->doom(*place);
  const auto staged = staged_.find(path);
  if (staged == staged_.end()) return;
  for (const std::string& term : staged->second.id_terms)
    if (--staged_ids_[term] == 0) staged_ids_.erase(term);
  staged_.erase(staged);
}

std::vector<std::string> FileLedger::id_terms(const std::string& path) const {
  if (const auto staged = staged_.find(path); staged != staged_.end()) return staged->second.id_terms;
  std::vector<std::string> terms;
  const auto place = published_->find(path_term(path));
  if (!place) return terms;
  return with_xapian_errors(published_->name(), [&] {
    const Xapian::Document document = published_->document(*place);
    auto term = document.termlist_begin();
    term.skip_to(std::string(schema::id.prefix));
    for (; term != document.termlist_end() && (*term).starts_with(schema::id.prefix); ++term) terms.push_back(*term);
    return terms;
  });
}

std::size_t FileLedger::holders(const std::string& id_term) const {
  const auto staged = staged_ids_.find(id_term);
  return published_->count(id_term) + (staged == staged_ids_.end() ? 0 : staged->second);
}

bool FileLedger::holds(const std::string& id_term) const {
  return staged_ids_.contains(id_term) || published_->find(id_term);
}

void FileLedger::for_each_below(const std::string& root, const std::function<void(const FileRecord&)>& use) const {
  const std::string beginning = common_beginning(root);
  for (const std::string& term : published_->terms_beginning(beginning)) {
    const auto record = record_with(*published_, term);
    if (record && is_below(record->path, root)) use(*record);
  }
  for (const auto& [path, staged] : staged_)
    if (is_below(path, root)) use(staged.record);
}

bool FileLedger::any_change() const {
  return !staged_.empty() || published_->any_doomed();
}

std::vector<std::vector<std::uint32_t>> FileLedger::deleted() const {
  return published_->deleted();
}

bool FileLedger::write_staged(const std::filesystem::path& database) const {
  if (staged_.empty()) return false;
  with_xapian_errors("the scratch database " + database.string(), [&] {
    Xapian::WritableDatabase open(database.string(),
                                  Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC);
    for (const auto& [path, staged] : staged_) open.add_document(document_of(staged.record, staged.id_terms));
    open.commit();
  });
  return true;
}

}  // namespace fihris
