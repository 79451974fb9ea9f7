#include "indexer/segment_rebuilder.h"

#include <algorithm>
#include <utility>

#include "common/base/files.h"
#include "common/index/schema.h"
#include "common/index/stored_document.h"
#include "common/index/xapian_errors.h"
#include "indexer/scratch_builder.h"

namespace fihris {
namespace {

// The features are no value, but the same text has the same again.
CopyMarks copy_marks_of(const Xapian::Document& stored, const Article& article) {
  CopyMarks marks;
  const auto cluster = decode_cluster(stored.get_value(schema::cluster_slot));
  const auto signature = decode_signature(stored.get_value(schema::signature_slot));
  if (!cluster || !signature) return marks;
  marks.cluster = *cluster;
  marks.sketch = sketch_text(article.title, article.text);
  marks.sketch.signature = *signature;
  return marks;
}

// Hands articles to the builder in batches.
class Batches {
 public:
  explicit Batches(ScratchBuilder& builder) : builder_(builder) {}

  void add(QueuedArticle queued) {
    bytes_ += queued.article.text.size();
    batch_.articles.push_back(std::move(queued));
    if (batch_.articles.size() >= usual_batch_articles || bytes_ >= largest_batch_bytes) submit();
  }

  void finish() {
    if (!batch_.articles.empty()) submit();
    builder_.wait();
  }

  std::size_t count() const { return batch_.number; }

 private:
  void submit() {
    const std::size_t next = batch_.number + 1;
    builder_.submit(std::exchange(batch_, Batch{next, {}}));
    bytes_ = 0;
  }

  ScratchBuilder& builder_;
  Batch batch_;
  std::uint64_t bytes_ = 0;
};

void add_live(const std::filesystem::path& folder, const std::vector<std::uint32_t>& deleted, Batches& batches) {
  with_xapian_errors("the segment " + folder.string(), [&] {
    const Xapian::Database database(folder.string(), Xapian::DB_BACKEND_GLASS);
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at)
      if (!std::binary_search(deleted.begin(), deleted.end(), *at))
        batches.add(queued_again(database.get_document(*at)));
  });
}

}  // namespace

QueuedArticle queued_again(const Xapian::Document& stored) {
  Article article = decode_article(stored.get_data());
  CopyMarks marks = copy_marks_of(stored, article);
  return {std::move(article), stored.get_value(schema::hash_slot), std::move(marks)};
}

std::vector<std::filesystem::path> rebuild_live(const std::filesystem::path& index, const Segment& segment,
                                                const std::filesystem::path& folder, unsigned threads) {
  make_folders(folder);
  ScratchBuilder builder(folder, threads);
  Batches batches(builder);
  add_live(segment_path(index, segment), segment.deleted, batches);
  batches.finish();
  std::vector<std::filesystem::path> databases;
  for (std::size_t i = 0; i < batches.count(); ++i) databases.push_back(scratch_path(folder, i));
  return databases;
}

}  // namespace fihris
