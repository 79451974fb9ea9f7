#include "indexer/article_queue.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

QueuedArticle queued(const std::string& id, const std::string& hash = "h") {
  QueuedArticle made;
  made.article.id = id;
  made.article.text = id;
  made.hash = hash;
  return made;
}

std::vector<std::string> ids(const Batch& batch) {
  std::vector<std::string> found;
  for (const auto& each : batch.articles) found.push_back(each.article.id);
  return found;
}

}  // namespace

TEST_CASE("a batch is full at its number of articles") {
  ArticleQueue queue(2);
  CHECK(queue.empty());
  queue.put(queued("a"));
  CHECK_FALSE(queue.batch_is_full());
  queue.put(queued("b"));
  CHECK(queue.batch_is_full());
  CHECK(ids(queue.take_batch()) == std::vector<std::string>{"a", "b"});
  CHECK(queue.batch_is_empty());
  CHECK_FALSE(queue.empty());
  CHECK(queue.batches_taken() == 1);
}

TEST_CASE("a batch is full when its texts are long") {
  ArticleQueue queue(500);
  auto long_article = queued("a");
  long_article.article.text.assign(std::size_t{9} << 20U, 'x');
  queue.put(std::move(long_article));
  CHECK(queue.batch_is_full());
  queue.take_out("a");
  CHECK_FALSE(queue.batch_is_full());
}

TEST_CASE("a later article takes the place of the earlier one in the same batch") {
  ArticleQueue queue(10);
  queue.put(queued("a", "1"));
  queue.put(queued("b"));
  queue.put(queued("a", "2"));
  CHECK(*queue.hash_of("a") == "2");
  CHECK(queue.superseded().empty());
  CHECK(queue.take_batch().articles.size() == 2);
}

TEST_CASE("a later article supersedes the one in a batch already taken") {
  ArticleQueue queue(10);
  queue.put(queued("a"));
  queue.take_batch();
  queue.put(queued("a"));
  REQUIRE(queue.superseded().size() == 1);
  CHECK(queue.superseded()[0].batch == 0);
  CHECK(queue.superseded()[0].id == "a");
}

TEST_CASE("taking out any article leaves the others") {
  for (const std::string out : {"a", "b", "c"}) {
    ArticleQueue queue(10);
    for (const char* id : {"a", "b", "c"}) queue.put(queued(id));
    CHECK(queue.take_out(out));
    CHECK_FALSE(queue.take_out(out));
    CHECK(queue.hash_of(out) == nullptr);
    for (const char* id : {"a", "b", "c"}) CHECK(queue.take_out(id) == (id != out));
    CHECK(queue.batch_is_empty());
  }
}

TEST_CASE("a cleared queue is as new") {
  ArticleQueue queue(10);
  queue.put(queued("a"));
  queue.take_batch();
  queue.take_out("a");
  queue.clear();
  CHECK(queue.empty());
  CHECK(queue.superseded().empty());
  CHECK(queue.hash_of("a") == nullptr);
}

}  // namespace fihris
