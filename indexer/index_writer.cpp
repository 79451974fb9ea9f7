#include "indexer/index_writer.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>
#include <optional>
#include <thread>
#include <utility>

#include <xapian.h>

#include "common/base/error.h"
#include "common/base/fault_point.h"
#include "common/base/file_lock.h"
#include "common/index/schema.h"
#include "common/index/stored_document.h"
#include "common/index/xapian_errors.h"
#include "indexer/article_queue.h"
#include "indexer/copies/copy_finder.h"
#include "indexer/dictionary_merge.h"
#include "indexer/index_folder.h"
#include "indexer/merge_policy.h"
#include "indexer/scratch_builder.h"
#include "indexer/segment_publisher.h"
#include "indexer/segment_set.h"

namespace fihris {
namespace {

using Clock = std::chrono::steady_clock;

// The lock lies in the folder, so the folder comes first.
std::optional<FileLock> locked(const std::filesystem::path& index, const WriterOptions& options) {
  if (options.dry_run) return std::nullopt;
  prepare_index_folder(index);
  return std::make_optional<FileLock>(index / "lock", "index " + index.string(), options.wait_for_lock);
}

unsigned worker_count(const WriterOptions& options) {
  return options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
}

// How the memory of a run is shared out. The lists of a batch take some 20 times its text while they are built.
std::uint64_t largest_batch(const WriterOptions& options) {
  constexpr std::uint64_t least = std::uint64_t{1} << 20U, most = std::uint64_t{8} << 20U;
  return std::clamp(options.memory / (std::uint64_t{32} * worker_count(options)), least, most);
}

std::uint64_t largest_text(const WriterOptions& options) {
  return options.memory / 64;
}

std::size_t memory_for_copies(const WriterOptions& options) {
  return options.memory / 8;
}

// Of articles that wait for the next publish: their words are merged in memory.
std::uint64_t most_waiting_text(const WriterOptions& options) {
  return options.memory / 4;
}

void require_usable(const Article& article, const WriterOptions& options) {
  if (article.id.empty()) throw InputError("an article has no id: give it one");
  if (article.text.size() > largest_text(options))
    throw InputError("article " + article.id + " has " + std::to_string(article.text.size()) +
                         " bytes of text, more than a run of " + std::to_string(options.memory >> 20U) +
                         " MB can take: split it, or give more with --memory",
                     SkipReason::too_large);
  if (article.text.empty()) throw InputError("article " + article.id + " has no text: nothing of it can be found");
}

std::string hash_at(const SegmentSet& stored, const SegmentSet::Place& place) {
  return with_xapian_errors(stored.name(), [&] { return stored.document(place).get_value(schema::hash_slot); });
}

}  // namespace

std::string id_term(const std::string& id) {
  return schema::term(schema::id, id);
}

struct IndexWriter::Impl {
  Impl(const std::filesystem::path& folder, const WriterOptions& chosen);

  AddResult add(Article article, IdOrigin origin, const TextSketch& sketch);
  AddOutcome known_as(const QueuedArticle& queued) const;
  const std::string* former_id(const CopyMarks& marks) const;
  bool remove(const std::string& id);
  bool doom(const std::string& id_term);
  void publish();
  void compact();

  void enqueue(QueuedArticle queued);
  bool nothing_changed() const;
  bool publish_is_due() const;
  Publication::Part built_articles() const;
  std::vector<std::filesystem::path> ledger_databases() const;
  Publication pending_publication();
  void merge_affordable();
  bool is_compact(std::vector<Segment> Manifest::*kind) const;
  void merge_all(std::vector<Segment> Manifest::*kind);
  void begin_generation();

  std::filesystem::path index;
  WriterOptions options;
  std::optional<FileLock> lock;
  SegmentPublisher publisher;
  SegmentSet stored;
  FileLedger ledger;
  CopyFinder copies;
  ArticleQueue queue;
  // Not in a dry run.
  std::optional<ScratchFolder> scratch;
  std::optional<ScratchBuilder> builder;  // after the folder its threads write to
  std::map<std::string, std::string> attachments;
  std::uint64_t text_bytes = 0;  // of the articles that wait for the next publish
  Clock::time_point last_publish = Clock::now();
  std::uint64_t publishes = 0;
};

IndexWriter::Impl::Impl(const std::filesystem::path& folder, const WriterOptions& chosen)
    : index(folder),
      options(chosen),
      lock(locked(index, options)),
      publisher(index, worker_count(options)),
      stored(index, publisher.manifest().segments),
      ledger(index, publisher.manifest()),
      copies(stored.name(), stored.databases(), memory_for_copies(options)),
      queue(options.batch_articles, largest_batch(options)) {
  if (options.shard) publisher.require_shard(*options.shard);
  if (options.dry_run) return;
  remove_strays(index, publisher.manifest());
  scratch.emplace(index);
  builder.emplace(scratch->path(), worker_count(options));
}

AddResult IndexWriter::Impl::add(Article article, IdOrigin origin, const TextSketch& sketch) {
  require_usable(article, options);
  QueuedArticle queued{std::move(article), {}, {}};
  queued.hash = article_hash(queued.article);
  AddResult result{known_as(queued), queued.article.id, false};
  if (result.outcome == AddOutcome::unchanged) return result;
  queued.copies = copies.mark(queued.article, sketch);
  if (result.outcome == AddOutcome::added && origin == IdOrigin::derived) {
    if (const std::string* former = former_id(queued.copies)) {
      copies.forget(queued.article.id);
      return {AddOutcome::moved, *former, false};
    }
  }
  result.is_copy = queued.copies.is_copy;
  if (const auto place = stored.find(id_term(queued.article.id))) stored.doom(*place);
  enqueue(std::move(queued));
  if (publish_is_due()) publish();
  return result;
}

// What the index, or the queue for it, knows of the article by its id.
AddOutcome IndexWriter::Impl::known_as(const QueuedArticle& queued) const {
  if (const std::string* hash = queue.hash_of(queued.article.id))
    return *hash == queued.hash ? AddOutcome::unchanged : AddOutcome::replaced;
  const auto place = stored.find(id_term(queued.article.id));
  if (!place) return AddOutcome::added;
  return hash_at(stored, *place) == queued.hash ? AddOutcome::unchanged : AddOutcome::replaced;
}

// The id under which the same words of the same outlet are known, if they still are.
const std::string* IndexWriter::Impl::former_id(const CopyMarks& marks) const {
  for (const std::string& id : marks.moved_from)
    if (queue.hash_of(id) != nullptr || stored.find(id_term(id))) return &id;
  return nullptr;
}

void IndexWriter::Impl::enqueue(QueuedArticle queued) {
  text_bytes += queued.article.title.size() + queued.article.text.size();
  if (options.dry_run) queued.article.text.clear();  // only whether it is there counts
  queue.put(std::move(queued));
  if (queue.batch_is_full() && builder) builder->submit(queue.take_batch());
}

bool IndexWriter::Impl::publish_is_due() const {
  return !options.dry_run && (text_bytes >= most_waiting_text(options) ||
                              Clock::now() - last_publish >= std::chrono::seconds(options.publish_seconds));
}

bool IndexWriter::Impl::remove(const std::string& id) {
  const bool was_queued = queue.take_out(id);
  copies.forget(id);
  return doom(id_term(id)) || was_queued;
}

bool IndexWriter::Impl::doom(const std::string& id_term) {
  const auto place = stored.find(id_term);
  if (!place) return false;
  copies.forget(with_xapian_errors(stored.name(), [&] { return stored.document(*place).get_value(schema::id_slot); }));
  stored.doom(*place);
  return true;
}

bool IndexWriter::Impl::nothing_changed() const {
  return queue.empty() && !stored.any_doomed() && !ledger.any_change() && attachments.empty();
}

void IndexWriter::Impl::publish() {
  if (options.dry_run || nothing_changed()) return;
  if (!queue.batch_is_empty()) builder->submit(queue.take_batch());
  builder->wait();
  fault_point("scratch complete");
  publisher.publish(pending_publication());
  merge_affordable();
  begin_generation();
  ++publishes;
}

Publication IndexWriter::Impl::pending_publication() {
  Publication::Part articles = built_articles();
  articles.deleted = stored.deleted();
  return {.articles = std::move(articles),
          .file_records = {ledger_databases(), ledger.deleted()},
          .attachments = std::exchange(attachments, {})};
}

// The built databases, and what of the segment that they become was replaced or removed again since. Xapian numbers its
// documents on from database to database.
Publication::Part IndexWriter::Impl::built_articles() const {
  std::vector<std::vector<std::string>> superseded(queue.batches_taken());
  for (const auto& [batch, id] : queue.superseded()) superseded[batch].push_back(id);
  Publication::Part part;
  Xapian::docid offset = 0;
  for (std::size_t batch = 0; batch < superseded.size(); ++batch) {
    const auto folder = scratch_path(scratch->path(), batch);
    with_xapian_errors("the scratch database " + folder.string(), [&, &ids = superseded[batch]] {
      const Xapian::Database database(folder.string());
      if (database.get_doccount() == ids.size()) return;
      part.databases.push_back(folder);
      for (const std::string& id : ids) part.deleted_new.push_back(offset + *database.postlist_begin(id_term(id)));
      offset += database.get_lastdocid();
    });
  }
  std::sort(part.deleted_new.begin(), part.deleted_new.end());
  return part;
}

std::vector<std::filesystem::path> IndexWriter::Impl::ledger_databases() const {
  const std::filesystem::path folder = scratch->path() / "files";
  if (!ledger.write_staged(folder)) return {};
  return {folder};
}

// The more new text, the more old articles may be copied with it.
void IndexWriter::Impl::merge_affordable() {
  constexpr std::uint64_t copied_by_text = 16;
  std::uint64_t budget = text_bytes * copied_by_text;
  for (const auto kind : {&Manifest::segments, &Manifest::file_records}) {
    const std::vector<Segment>& segments = publisher.manifest().*kind;
    const auto places = segments_to_merge(segments, budget);
    for (const std::size_t place : places) budget -= std::min(budget, bytes_of(segments[place]));
    if (!places.empty()) publisher.merge(kind, places, /*purge=*/false);
  }
}

void IndexWriter::Impl::begin_generation() {
  queue.clear();
  scratch->clear();
  stored = SegmentSet(index, publisher.manifest().segments);
  ledger = FileLedger(index, publisher.manifest());
  copies.reset(stored.databases());
  text_bytes = 0;
  last_publish = Clock::now();
}

void IndexWriter::Impl::compact() {
  publish();
  merge_all(&Manifest::segments);
  merge_all(&Manifest::file_records);
  begin_generation();
  ++publishes;
}

// One segment of one without deleted documents, and with a dictionary of its words, is already what it should be.
bool IndexWriter::Impl::is_compact(std::vector<Segment> Manifest::*kind) const {
  const std::vector<Segment>& segments = publisher.manifest().*kind;
  if (segments.size() != 1) return segments.empty();
  return segments.front().deleted.empty() &&
         (kind == &Manifest::file_records || has_dictionary(index, segments.front()));
}

void IndexWriter::Impl::merge_all(std::vector<Segment> Manifest::*kind) {
  if (is_compact(kind)) return;
  const std::vector<Segment>& segments = publisher.manifest().*kind;
  std::vector<std::size_t> all(segments.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  publisher.merge(kind, all, /*purge=*/true);
}

IndexWriter::IndexWriter(const std::filesystem::path& index, const WriterOptions& options)
    : impl_(std::make_unique<Impl>(index, options)) {}

IndexWriter::~IndexWriter() = default;

AddResult IndexWriter::add(Article article, IdOrigin origin, const TextSketch& sketch) {
  return impl_->add(std::move(article), origin, sketch);
}

AddResult IndexWriter::add(Article article) {
  const TextSketch sketch = sketch_text(article.title, article.text);
  return impl_->add(std::move(article), IdOrigin::own, sketch);
}

bool IndexWriter::remove(const std::string& id) {
  return impl_->remove(id);
}

bool IndexWriter::remove_term(const std::string& id_term) {
  return impl_->doom(id_term);
}

FileLedger& IndexWriter::ledger() {
  return impl_->ledger;
}

std::string IndexWriter::attachment(const std::string& kind) const {
  const auto pending = impl_->attachments.find(kind);
  return pending == impl_->attachments.end() ? impl_->publisher.attachment(kind) : pending->second;
}

void IndexWriter::attach(const std::string& kind, std::string content) {
  impl_->attachments[kind] = std::move(content);
}

void IndexWriter::publish() {
  impl_->publish();
}

void IndexWriter::compact() {
  impl_->compact();
}

std::uint64_t IndexWriter::publishes() const {
  return impl_->publishes;
}

const Manifest& IndexWriter::manifest() const {
  return impl_->publisher.manifest();
}

}  // namespace fihris
