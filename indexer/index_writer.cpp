#include "indexer/index_writer.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <thread>
#include <utility>

#include <xapian.h>

#include "common/base/error.h"
#include "common/base/file_lock.h"
#include "common/index/schema.h"
#include "common/index/stored_document.h"
#include "common/index/xapian_errors.h"
#include "indexer/article_queue.h"
#include "indexer/index_folder.h"
#include "indexer/merge_policy.h"
#include "indexer/scratch_builder.h"
#include "indexer/segment_publisher.h"
#include "indexer/stored_articles.h"

namespace fihris {
namespace {

using Clock = std::chrono::steady_clock;

// The lock lies in the folder, so the folder comes first.
std::filesystem::path prepared(const std::filesystem::path& index) {
  prepare_index_folder(index);
  return index;
}

unsigned worker_count(const WriterOptions& options) {
  return options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
}

void require_usable(const Article& article) {
  if (article.id.empty()) throw InputError("an article has no id: give it one");
  if (article.text.empty()) throw InputError("article " + article.id + " has no text: nothing of it can be found");
}

}  // namespace

struct IndexWriter::Impl {
  Impl(const std::filesystem::path& folder, const WriterOptions& chosen);

  AddOutcome add(Article article);
  bool remove(const std::string& id);
  void publish();
  void compact();

  void enqueue(QueuedArticle queued);
  bool publish_is_due() const;
  void delete_superseded();
  std::vector<std::filesystem::path> built_databases() const;
  void merge_if_many();
  void begin_generation();

  std::filesystem::path index;
  WriterOptions options;
  FileLock lock;
  SegmentPublisher publisher;
  StoredArticles stored;
  ArticleQueue queue;
  ScratchFolder scratch;
  ScratchBuilder builder;  // after the folder its threads write to
  Clock::time_point last_publish = Clock::now();
  std::uint64_t publishes = 0;
};

IndexWriter::Impl::Impl(const std::filesystem::path& folder, const WriterOptions& chosen)
    : index(prepared(folder)),
      options(chosen),
      lock(index / "lock", "index " + index.string()),
      publisher(index),
      stored(index, publisher.manifest()),
      queue(options.batch_articles),
      scratch(index),
      builder(scratch.path(), worker_count(options)) {}

AddOutcome IndexWriter::Impl::add(Article article) {
  require_usable(article);
  QueuedArticle queued{std::move(article), {}};
  queued.hash = article_hash(queued.article);
  AddOutcome outcome = AddOutcome::added;
  if (const std::string* hash = queue.hash_of(queued.article.id)) {
    if (*hash == queued.hash) return AddOutcome::unchanged;
    outcome = AddOutcome::replaced;
  } else if (const auto place = stored.find(queued.article.id)) {
    if (place->hash == queued.hash) return AddOutcome::unchanged;
    stored.doom(*place);
    outcome = AddOutcome::replaced;
  }
  enqueue(std::move(queued));
  if (publish_is_due()) publish();
  return outcome;
}

void IndexWriter::Impl::enqueue(QueuedArticle queued) {
  queue.put(std::move(queued));
  if (queue.batch_is_full()) builder.submit(queue.take_batch());
}

bool IndexWriter::Impl::publish_is_due() const {
  return Clock::now() - last_publish >= std::chrono::seconds(options.publish_seconds);
}

bool IndexWriter::Impl::remove(const std::string& id) {
  const bool was_queued = queue.take_out(id);
  const auto place = stored.find(id);
  if (place) stored.doom(*place);
  return was_queued || place;
}

void IndexWriter::Impl::publish() {
  if (queue.empty() && !stored.any_doomed()) return;
  if (!queue.batch_is_empty()) builder.submit(queue.take_batch());
  builder.wait();
  delete_superseded();
  publisher.publish(built_databases(), stored.doomed());
  merge_if_many();
  begin_generation();
  ++publishes;
}

void IndexWriter::Impl::delete_superseded() {
  std::map<std::size_t, std::vector<std::string>> ids_of_batch;
  for (const auto& superseded : queue.superseded()) ids_of_batch[superseded.batch].push_back(superseded.id);
  for (const auto& [batch, ids] : ids_of_batch) {
    const std::string folder = scratch_path(scratch.path(), batch).string();
    with_xapian_errors("the scratch database " + folder, [&, &doomed = ids] {
      Xapian::WritableDatabase database(folder, Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
      for (const std::string& id : doomed) database.delete_document(schema::term(schema::id, id));
      database.commit();
    });
  }
}

// Without those whose every article was replaced or removed again.
std::vector<std::filesystem::path> IndexWriter::Impl::built_databases() const {
  std::vector<std::filesystem::path> databases;
  for (std::size_t batch = 0; batch < queue.batches_taken(); ++batch) {
    const auto folder = scratch_path(scratch.path(), batch);
    with_xapian_errors("the scratch database " + folder.string(), [&] {
      if (Xapian::Database(folder.string()).get_doccount() > 0) databases.push_back(folder);
    });
  }
  return databases;
}

void IndexWriter::Impl::merge_if_many() {
  const auto places = segments_to_merge(publisher.manifest());
  if (!places.empty()) publisher.merge(places);
}

void IndexWriter::Impl::begin_generation() {
  queue.clear();
  scratch.clear();
  stored = StoredArticles(index, publisher.manifest());
  last_publish = Clock::now();
}

void IndexWriter::Impl::compact() {
  publish();
  std::vector<std::size_t> all;
  for (std::size_t place = 0; place < publisher.manifest().segments.size(); ++place) all.push_back(place);
  if (all.empty()) return;
  publisher.merge(all);
  begin_generation();
  ++publishes;
}

IndexWriter::IndexWriter(const std::filesystem::path& index, const WriterOptions& options)
    : impl_(std::make_unique<Impl>(index, options)) {}

IndexWriter::~IndexWriter() = default;

AddOutcome IndexWriter::add(Article article) {
  return impl_->add(std::move(article));
}

bool IndexWriter::remove(const std::string& id) {
  return impl_->remove(id);
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

}  // namespace fihris
