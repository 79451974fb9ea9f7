#include "tests/searcher/indexed_articles.h"

#include <fstream>

#include <nlohmann/json.hpp>

#include "indexer/shard.h"
#include "tests/support/tcpsrv.h"

namespace fihris::test {
namespace {

constexpr unsigned shards_of_layout = 4;

}  // namespace

// All articles, or those of each shard, in folders below one of its own.
class WrittenIndexes {
 public:
  explicit WrittenIndexes(unsigned shards) : shards_(shards) {
    for (unsigned number = 1; number <= shards; ++number)
      folders_.push_back(folder_ / (shards == 1 ? "index" : "shard-" + std::to_string(number)));
  }

  void add(const std::vector<Article>& batch) {
    each_writer([&](IndexWriter& writer, const Shard& shard) {
      for (const Article& each : batch)
        if (shard.holds(each.id)) writer.add(each);
    });
  }

  void remove(const std::string& id) {
    each_writer([&](IndexWriter& writer, const Shard&) { writer.remove(id); });
  }

  void compact() {
    each_writer([&](IndexWriter& writer, const Shard&) { writer.compact(); });
  }

  // Behind servers from the first call on, when the layout wants that.
  const std::vector<std::filesystem::path>& places() {
    if (index_layout() != Layout::served) return folders_;
    for (std::size_t i = servers_.size(); i < folders_.size(); ++i) {
      servers_.push_back(std::make_unique<TcpServer>(folders_[i] / "stub"));
      places_.emplace_back(servers_.back()->address());
    }
    return places_;
  }

  const std::vector<std::filesystem::path>& folders() const { return folders_; }

 private:
  template <typename Write>
  void each_writer(const Write& write) {
    for (unsigned number = 1; number <= shards_; ++number) {
      const Shard shard{number, shards_};
      IndexWriter writer(folders_[number - 1], {.shard = shards_ == 1 ? "" : shard.text()});
      write(writer, shard);
      writer.publish();
      if (writer.manifest().generation == 0) publish_empty(writer);
    }
  }

  // A shard to which no article fell yet.
  static void publish_empty(IndexWriter& writer) {
    writer.add(article("none", "", "none"));
    writer.publish();
    writer.remove("none");
    writer.publish();
  }

  TemporaryFolder folder_;
  unsigned shards_;
  std::vector<std::filesystem::path> folders_, places_;
  std::vector<std::unique_ptr<TcpServer>> servers_;
};

IndexedArticles::IndexedArticles(std::vector<std::vector<Article>> batches) : batches_(std::move(batches)) {}
IndexedArticles::~IndexedArticles() = default;

WrittenIndexes& IndexedArticles::written(std::unique_ptr<WrittenIndexes>& indexes, unsigned shards) const {
  if (!indexes) {
    indexes = std::make_unique<WrittenIndexes>(shards);
    for (const std::vector<Article>& batch : batches_) indexes->add(batch);
  }
  return *indexes;
}

const std::vector<std::filesystem::path>& IndexedArticles::places() const {
  return index_layout() == Layout::one ? whole() : written(shards_, shards_of_layout).places();
}

std::vector<std::string> IndexedArticles::command_line(std::vector<std::string> arguments) const {
  std::vector<std::string> line;
  for (const std::filesystem::path& place : places()) line.insert(line.end(), {"--index", place.string()});
  line.insert(line.end(), arguments.begin(), arguments.end());
  return line;
}

const std::vector<std::filesystem::path>& IndexedArticles::whole() const {
  return written(whole_, 1).places();
}

std::filesystem::path IndexedArticles::path() const {
  return written(whole_, 1).folders().front();
}

void IndexedArticles::change(const std::function<void(WrittenIndexes&)>& change) const {
  places();  // written by now
  for (const auto* indexes : {&whole_, &shards_})
    if (*indexes) change(**indexes);
}

void IndexedArticles::add(const std::vector<Article>& batch) const {
  change([&](WrittenIndexes& indexes) { indexes.add(batch); });
}

void IndexedArticles::remove(const std::string& id) const {
  change([&](WrittenIndexes& indexes) { indexes.remove(id); });
}

void IndexedArticles::compact() const {
  change([&](WrittenIndexes& indexes) { indexes.compact(); });
}

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
