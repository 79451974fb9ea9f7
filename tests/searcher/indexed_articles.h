// Articles in an index of their own, for tests of what searches one.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "indexer/index_writer.h"
#include "tests/support/temporary_folder.h"

namespace fihris::test {

inline Article article(std::string id, std::string title, std::string text) {
  Article result;
  result.id = std::move(id);
  result.title = std::move(title);
  result.text = std::move(text);
  return result;
}

// The articles of a file of the sample corpus.
std::vector<Article> corpus_articles(const std::string& name);

class IndexedArticles {
 public:
  // Several batches make several segments.
  explicit IndexedArticles(const std::vector<std::vector<Article>>& batches) {
    IndexWriter writer(path(), {});
    for (const std::vector<Article>& batch : batches) {
      for (const Article& each : batch) writer.add(each);
      writer.publish();
    }
  }

  std::filesystem::path path() const { return folder_.path() / "index"; }

 private:
  TemporaryFolder folder_;
};

}  // namespace fihris::test
