#include "indexer/copies/copy_finder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/index/schema.h"
#include "indexer/document_builder.h"
#include "indexer/readers/jsonl_reader.h"
#include "tests/indexer/xapian_documents.h"

namespace fihris {
namespace {

constexpr std::size_t no_limit = std::size_t{1} << 30;
const std::string source_folder = FIHRIS_SOURCE_DIR;

CopyMarks mark(CopyFinder& finder, const Article& article) {
  return finder.mark(article, sketch_text(article.title, article.text));
}

std::vector<Article> articles_of(const std::filesystem::path& file) {
  JsonlReader reader({file.string(), "", ByteSource(file.string()), [](const std::string&) {}});
  std::vector<Article> articles;
  while (auto article = reader.next()) articles.push_back(std::move(*article));
  return articles;
}

// The stories that several outlets tell, and other articles.
std::vector<Article> corpus() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(source_folder + "/corpus/articles"))
    if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Article> all;
  for (const auto& file : files) {
    const auto articles = articles_of(file);
    all.insert(all.end(), articles.begin(), articles.end());
  }
  return all;
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts{""};
  for (const char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

std::string joined(const std::vector<std::string>& parts, char separator) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : std::string(1, separator)) + part;
  return text;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t place = 0; (place = text.find(from, place)) != std::string::npos; place += to.size())
    text.replace(place, from.size(), to);
  return text;
}

std::string every_thirtieth_word_replaced(const std::string& text) {
  auto words = split(text, ' ');
  for (std::size_t i = 15; i < words.size(); i += 30) words[i] = "غيرها";
  return joined(words, ' ');
}

std::string other_words(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "جديد" + std::to_string(i) + ' ';
  return text;
}

std::string changed(const std::string& text, const std::string& change) {
  auto paragraphs = split(text, '\n');
  const auto keep = [&](std::size_t count) {
    return joined({paragraphs.begin(), paragraphs.begin() + static_cast<std::ptrdiff_t>(count)}, '\n');
  };
  static const std::map<std::string, std::function<std::string(const std::string&)>> edits{
      {"title", [](const std::string& t) { return t; }},
      {"agency", [](const std::string& t) { return "وكالات - نيوز العربي: " + t; }},
      {"add", [](const std::string& t) { return t + "\nوسنوافيكم بالتفاصيل فور ورودها من مراسلينا."; }},
      {"replace", every_thirtieth_word_replaced},
      {"marks", [](const std::string& t) { return replaced(replaced(t, "ل", "لْـ"), "م", "مُ"); }},
      {"letters", [](const std::string& t) { return replaced(replaced(replaced(t, "أ", "ا"), "إ", "ا"), "ة", "ه"); }},
      {"background", [](const std::string& t) { return other_words(2 * split(t, ' ').size()) + t; }}};
  if (const auto edit = edits.find(change); edit != edits.end()) return edit->second(text);
  if (change == "drop 2") paragraphs.erase(paragraphs.begin() + 1);
  if (change == "drop last") paragraphs.pop_back();
  if (change.starts_with("keep ")) return keep(std::min(paragraphs.size(), std::size_t{std::stoul(change.substr(5))}));
  return joined(paragraphs, '\n');
}

Article long_article(const std::string& id, std::size_t first = 0) {
  Article article;
  article.id = id;
  for (std::size_t i = first; i < first + 200; ++i) article.text += std::to_string(i) + ' ';
  return article;
}

Xapian::Database published(const std::vector<std::pair<Article, CopyMarks>>& articles) {
  InvertedBatch batch;
  for (const auto& [article, marks] : articles) {
    batch.begin_document();
    add_copy_marks(marks, batch);
    batch.add_value(schema::id_slot, article.id);
    batch.end_document("");
  }
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const Xapian::Document& document : test::xapian_documents(batch)) database.add_document(document);
  const Xapian::Database& for_readers = database;
  return for_readers;
}

}  // namespace

TEST_CASE("articles on one story in different words have clusters of their own") {
  CopyFinder finder("index", {}, no_limit);
  std::set<ClusterKey> clusters;
  const auto articles = corpus();
  REQUIRE(articles.size() > 30);
  for (const Article& article : articles) {
    CAPTURE(article.id);
    CHECK(clusters.insert(mark(finder, article).cluster).second);
  }
}

TEST_CASE("copies made of the articles of a story are told as the table says") {
  std::ifstream table(source_folder + "/tests/data/indexer/copies.tsv");
  std::size_t rows = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.starts_with('#')) continue;
    const auto cells = split(line, '\t');
    REQUIRE(cells.size() == 3);
    ++rows;
    CopyFinder finder("index", {}, no_limit);
    for (const Article& article : articles_of(source_folder + "/corpus/articles/madar-stories.jsonl")) {
      CAPTURE(article.id);
      CAPTURE(cells[1]);
      const ClusterKey cluster = mark(finder, article).cluster;
      Article copy = article;
      copy.id += " copy";
      copy.title = "عنوان آخر";
      copy.source = "نيوز العربي";
      copy.text = changed(article.text, cells[1]);
      CHECK((mark(finder, copy).cluster == cluster) == (cells[0] == "copy"));
    }
  }
  CHECK(rows == 11);
}

TEST_CASE("published articles are found as those in memory are") {
  const Article article = long_article("a");
  CopyFinder finder("index", {}, no_limit);
  const CopyMarks marks = mark(finder, article);
  CopyFinder next("index", {published({{article, marks}})}, no_limit);
  CHECK(mark(next, long_article("b")).cluster == marks.cluster);
  CHECK(mark(next, long_article("c", 1000)).cluster != marks.cluster);
}

TEST_CASE("clusters do not depend on when the run publishes, nor on memory") {
  const auto run = [](std::size_t memory_limit, std::size_t publish_every) {
    CopyFinder finder("index", {}, memory_limit);
    std::vector<ClusterKey> clusters;
    std::vector<std::pair<Article, CopyMarks>> done;
    for (std::size_t i = 0; i < 40; ++i) {
      const Article article = long_article("id" + std::to_string(i), i % 8 * 1000 + i);
      done.emplace_back(article, mark(finder, article));
      clusters.push_back(done.back().second.cluster);
      if ((i + 1) % publish_every == 0) finder.reset({published(done)});
    }
    return clusters;
  };
  const auto clusters = run(no_limit, 1000);
  CHECK(std::set<ClusterKey>(clusters.begin(), clusters.end()).size() == 8);
  CHECK(run(no_limit, 7) == clusters);
  CHECK(run(0, 7) == clusters);
  CHECK(run(0, 1) == clusters);
}

TEST_CASE("a new version keeps the cluster as long as it is the same text") {
  CopyFinder finder("index", {}, no_limit);
  Article article = long_article("a");
  const ClusterKey cluster = mark(finder, article).cluster;
  article.text += " 5 6 7 8 9";
  CHECK(mark(finder, article).cluster == cluster);
  const Article other = long_article("b", 1000);
  const ClusterKey other_cluster = mark(finder, other).cluster;
  article.text = long_article("", 2000).text;
  const ClusterKey changed_cluster = mark(finder, article).cluster;
  CHECK(changed_cluster != cluster);
  CHECK(changed_cluster != other_cluster);
}

TEST_CASE("a new version of a published article keeps its cluster, and the old one is not found any more") {
  Article article = long_article("a");
  CopyFinder first("index", {}, no_limit);
  const CopyMarks marks = mark(first, article);
  CopyFinder finder("index", {published({{article, marks}})}, no_limit);
  article.text += " 5 6 7 8 9";
  CHECK(mark(finder, article).cluster == marks.cluster);
  article.text = long_article("", 2000).text;
  mark(finder, article);
  CHECK(mark(finder, long_article("b")).cluster != marks.cluster);
}

TEST_CASE("what was removed is not found, neither in memory nor in a database") {
  CopyFinder finder("index", {}, no_limit);
  const Article article = long_article("a");
  const CopyMarks marks = mark(finder, article);
  finder.forget("a");
  CHECK(mark(finder, long_article("b")).cluster != marks.cluster);
  CopyFinder next("index", {published({{article, marks}})}, no_limit);
  next.forget("a");
  CHECK(mark(next, long_article("c")).cluster != marks.cluster);
}

TEST_CASE("the same words from the same source and host are the article that moved") {
  Article article = long_article("a");
  article.source = "صوت النيل";
  article.url = "https://example.com/1";
  Article moved = article;
  moved.id = "b";
  moved.url = "https://example.com/2";
  Article elsewhere = moved;
  elsewhere.id = "c";
  elsewhere.source = "المرفأ";
  CopyFinder finder("index", {}, no_limit);
  const CopyMarks marks = mark(finder, article);
  CHECK(marks.moved_from.empty());
  CHECK(mark(finder, moved).moved_from == std::vector<std::string>{"a"});
  CHECK(mark(finder, elsewhere).moved_from.empty());
  finder.forget("a");
  CHECK(mark(finder, moved).moved_from.empty());
  CopyFinder next("index", {published({{article, marks}})}, no_limit);
  CHECK(mark(next, moved).moved_from == std::vector<std::string>{"a"});
}

TEST_CASE("short texts have a cluster with the same words only") {
  CopyFinder finder("index", {}, no_limit);
  Article article;
  article.id = "a";
  article.title = "عاجل";
  article.text = "انقطاع التيار الكهربائي";
  const CopyMarks marks = mark(finder, article);
  CHECK(marks.cluster != 0);
  article.id = "b";
  CHECK(mark(finder, article).cluster == marks.cluster);
  article.id = "c";
  article.text += " أمس";
  CHECK(mark(finder, article).cluster != marks.cluster);
}

TEST_CASE("an article without words has no marks") {
  CopyFinder finder("index", {}, no_limit);
  Article article;
  article.id = "a";
  article.text = "؟!";
  CHECK(mark(finder, article).cluster == 0);
  article.id = "b";
  CHECK(mark(finder, article).moved_from.empty());
}

TEST_CASE("a database that cannot be read is an IndexError that names the index") {
  const Xapian::Database closed = [] {
    Xapian::Database database = published({{long_article("a"), CopyMarks{}}});
    database.close();
    return database;
  }();
  CHECK_THROWS_WITH_AS(CopyFinder("index /srv/news", {closed}, no_limit).mark(long_article("b"), sketch_text("", "ا")),
                       doctest::Contains("index /srv/news"), IndexError);
}

}  // namespace fihris
