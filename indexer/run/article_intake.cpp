#include "indexer/run/article_intake.h"

#include <algorithm>
#include <chrono>
#include <unordered_set>
#include <utility>
#include <variant>

#include "common/base/error.h"
#include "indexer/run/file_filter.h"

namespace fihris {
namespace {

std::int64_t now_ns() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}

FileOutcome outcome_of(const FileEnd& end) {
  if (end.skipped == 0 && end.opened) return FileOutcome::read;
  return end.articles > 0 ? FileOutcome::partly : FileOutcome::failed;
}

// Nothing of the file can have been missed.
bool is_whole(const FileEnd& end) {
  return end.opened && !end.changed && !end.content_hash.empty();
}

}  // namespace

void ArticleIntake::take(StreamEvent event) {
  std::visit([this](auto& what) { handle(what); }, event.what);
}

void ArticleIntake::handle(FileBegin& begin) {
  file_ = OpenFile{std::move(begin.file), {}, {}, {}, {}, {}};
  ++report_.counts().files.read;
  if (file_->source.path == "-") return;
  file_->path = ledger_path(file_->source.path);
  file_->before = writer_.ledger().find(file_->path);
}

void ArticleIntake::handle(ReadArticle& read) {
  report_.read_of_source(read.bytes, read.stored_bytes);
  try {
    add(read);
  } catch (const InputError& error) {
    skip(read.position + ": " + error.what(), error.reason());
  }
}

void ArticleIntake::add(ReadArticle& read) {
  take_former_id(read.article);
  if (options_.shard && !options_.shard->holds(read.article.id))
    return report_.count_of_other_shard(read.article.source);
  const IdOrigin origin = has_derived_id(read.article) ? IdOrigin::derived : IdOrigin::own;
  const std::string source = read.article.source;
  const AddResult result = writer_.add(std::move(read.article), origin, read.sketch);
  file_->id_terms.push_back(id_term(result.id));
  file_->last_id = result.id;
  report_.count(source, result);
}

// A file that was moved and then edited is still the article that it was.
void ArticleIntake::take_former_id(Article& article) const {
  if (article.id == file_->source.id && file_->before && !file_->before->only_id.empty())
    article.id = file_->before->only_id;
}

// Not given by the article, but by where it was found: the same article found elsewhere has another.
bool ArticleIntake::has_derived_id(const Article& article) const {
  return article.id == article.url || article.id.starts_with(file_->source.id);
}

void ArticleIntake::handle(SkippedArticle& skipped) {
  skip(skipped.message, skipped.reason);
}

void ArticleIntake::skip(const std::string& message, SkipReason reason) {
  if (file_ && file_->first_problem.empty()) file_->first_problem = message;
  report_.skip(message, reason);
}

void ArticleIntake::handle(IgnoredPart& ignored) {
  report_.ignore(ignored.name, ignored.kind);
}

void ArticleIntake::handle(ReadingWarning& warning) {
  report_.warn(warning.sentence);
}

void ArticleIntake::handle(FileEnd& end) {
  report_.read_of_source(end.bytes, end.stored_bytes);
  report_.finish_source();
  if (file_->path.empty()) return;
  FileRecord record = record_of(end);
  if (record.outcome != FileOutcome::read) ++report_.counts().files.failed;
  settle_lost(record, end);
  writer_.ledger().put(std::move(record), std::move(file_->id_terms));
  file_.reset();
}

FileRecord ArticleIntake::record_of(const FileEnd& end) const {
  FileRecord record;
  record.path = file_->path;
  record.stamp = end.opened ? end.state : file_->source.state;
  record.read_ns = now_ns();
  record.hash = is_whole(end) ? end.content_hash : "";
  record.settings = options_.settings;
  record.outcome = outcome_of(end);
  record.reason = file_->first_problem;
  record.articles = end.articles;
  record.skipped = end.skipped;
  if (end.articles == 1 && !end.changed) record.only_id = file_->last_id;
  if (end.changed) record.read_ns = record.stamp.mtime_ns;  // not settled: read again next time
  return record;
}

// What the file had before and does not have now. Only a file that was read to its end has lost something.
void ArticleIntake::settle_lost(FileRecord& record, const FileEnd& end) {
  if (!file_->before) return;
  const std::unordered_set<std::string> present(file_->id_terms.begin(), file_->id_terms.end());
  const bool drops = options_.drops_lost && is_whole(end);
  for (std::string& term : writer_.ledger().id_terms(file_->path)) {
    if (present.contains(term)) continue;
    record.keeps_dropped = !drops;
    (drops ? lost_ : file_->id_terms).push_back(std::move(term));
  }
}

}  // namespace fihris
