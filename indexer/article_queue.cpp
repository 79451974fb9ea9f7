#include "indexer/article_queue.h"

#include <utility>

namespace fihris {
const std::string* ArticleQueue::hash_of(const std::string& id) const {
  const auto found = places_.find(id);
  return found == places_.end() ? nullptr : &found->second.hash;
}

void ArticleQueue::put(QueuedArticle queued) {
  take_out(queued.article.id);
  places_.emplace(queued.article.id, Place{batch_.number, batch_.articles.size(), queued.hash});
  batch_bytes_ += queued.article.text.size();
  batch_.articles.push_back(std::move(queued));
}

bool ArticleQueue::take_out(const std::string& id) {
  const auto found = places_.find(id);
  if (found == places_.end()) return false;
  const Place place = std::move(found->second);
  places_.erase(found);
  drop(id, place);
  return true;
}

void ArticleQueue::drop(const std::string& id, const Place& place) {
  if (place.batch != batch_.number) {
    superseded_.push_back({place.batch, id});
    return;
  }
  auto& articles = batch_.articles;
  batch_bytes_ -= articles[place.position].article.text.size();
  if (place.position + 1 < articles.size()) {
    // The order within a batch does not matter, so the last one fills the gap.
    articles[place.position] = std::move(articles.back());
    places_.at(articles[place.position].article.id).position = place.position;
  }
  articles.pop_back();
}

bool ArticleQueue::batch_is_full() const {
  return batch_.articles.size() >= batch_articles_ || batch_bytes_ >= largest_batch_bytes;
}

Batch ArticleQueue::take_batch() {
  Batch full = std::move(batch_);
  batch_ = Batch{full.number + 1, {}};
  batch_bytes_ = 0;
  return full;
}

void ArticleQueue::clear() {
  batch_ = {};
  batch_bytes_ = 0;
  places_.clear();
  superseded_.clear();
}

}  // namespace fihris
