// The articles of a run that are not yet published: one batch is being filled, earlier ones have been handed
// out. Keeps an id from being published twice: of two articles with one id, the later wins.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/queued_article.h"

namespace fihris {

class ArticleQueue {
 public:
  // A batch is full with so many articles, or with so many bytes of text.
  explicit ArticleQueue(std::size_t batch_articles, std::uint64_t batch_bytes = std::uint64_t{8} << 20U)
      : batch_articles_(batch_articles), most_batch_bytes_(batch_bytes) {}

  // The hash of the queued article with this id; nullptr when there is none. Valid until the next change.
  const std::string* hash_of(const std::string& id) const;

  // Queues an article, in the place of the one with the same id.
  void put(QueuedArticle queued);

  // Takes an article out again; false when it is not queued.
  bool take_out(const std::string& id);

  bool batch_is_full() const;
  bool batch_is_empty() const { return batch_.articles.empty(); }
  Batch take_batch();

  // An article of a batch already handed out that must not be published.
  struct Superseded {
    std::size_t batch;
    std::string id;
  };
  const std::vector<Superseded>& superseded() const { return superseded_; }
  std::size_t batches_taken() const { return batch_.number; }

  bool empty() const { return batch_.articles.empty() && batch_.number == 0; }
  void clear();

 private:
  struct Place {
    std::size_t batch;
    std::size_t position;
    std::string hash;
  };

  void drop(const std::string& id, const Place& place);

  std::size_t batch_articles_;
  std::uint64_t most_batch_bytes_;
  std::uint64_t batch_bytes_ = 0;
  Batch batch_;
  std::unordered_map<std::string, Place> places_;
  std::vector<Superseded> superseded_;
};

}  // namespace fihris
