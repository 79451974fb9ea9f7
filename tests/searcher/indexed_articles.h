// Articles in an index of their own, for tests of what searches one.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "indexer/index_writer.h"
#include "tests/searcher/index_layout.h"
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

class WrittenIndexes;

//   const IndexedArticles index({{article("1", "", "مطر")}, {article("2", "", "بحر")}});
//   Searcher searcher(index.places());
class IndexedArticles {
 public:
  // Several batches make several segments.
  explicit IndexedArticles(std::vector<std::vector<Article>> batches);
  ~IndexedArticles();
  IndexedArticles(const IndexedArticles&) = delete;
  IndexedArticles& operator=(const IndexedArticles&) = delete;

  // What searches them opens these: one index, or several, as index_layout() says.
  const std::vector<std::filesystem::path>& places() const;

  // A command line that searches them: --index PLACE for each, and then these arguments.
  std::vector<std::string> command_line(std::vector<std::string> arguments) const;

  // One index of all, whose segments are the batches, for tests that name segments and documents by number: its
  // folder, or its server where the layout is so.
  const std::vector<std::filesystem::path>& whole() const;

  // Its folder, for tests that look into files.
  std::filesystem::path path() const;

  // Publish, wherever the articles lie.
  void add(const std::vector<Article>& batch) const;
  void remove(const std::string& id) const;
  void compact() const;

 private:
  WrittenIndexes& written(std::unique_ptr<WrittenIndexes>& indexes, unsigned shards) const;
  void change(const std::function<void(WrittenIndexes&)>& change) const;

  std::vector<std::vector<Article>> batches_;
  mutable std::unique_ptr<WrittenIndexes> whole_, shards_;  // written when they are asked for
};

}  // namespace fihris::test
