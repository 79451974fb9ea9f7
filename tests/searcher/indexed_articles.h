// Articles in an index of their own, for tests of what searches one.
#pragma once

#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

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
inline std::vector<Article> corpus_articles(const std::string& name) {
  std::ifstream file(FIHRIS_SOURCE_DIR "/corpus/articles/" + name);
  std::vector<Article> articles;
  for (std::string line; std::getline(file, line);) {
    const auto json = nlohmann::json::parse(line);
    articles.push_back(article(json.at("id"), json.at("title"), json.at("text")));
    Article& added = articles.back();
    added.url = json.value("url", "");
    added.source = json.value("source", "");
    added.section = json.value("section", "");
    added.author = json.value("author", "");
    added.language = json.value("language", "");
    added.date = parse_iso_date(json.value("date", ""));
  }
  return articles;
}

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
