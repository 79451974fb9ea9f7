#include "tests/searcher/indexed_articles.h"

#include <fstream>

#include <nlohmann/json.hpp>

namespace fihris::test {

std::vector<Article> corpus_articles(const std::string& name) {
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

}  // namespace fihris::test
