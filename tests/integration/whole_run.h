// A run that does all that a writer can do, and what the index holds after each of its steps: for tests that disturb
// it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>

#include <doctest/doctest.h>

#include "common/index/index_check.h"
#include "common/index/index_reader.h"
#include "common/index/stored_document.h"
#include "indexer/index_writer.h"
#include "indexer/segment_publisher.h"

namespace fihris::test {

// All that an index holds, however it is divided into segments.
struct View {
  std::map<std::string, std::string> texts;  // by id
  std::map<std::string, std::string> files;  // hash of each file record by path
  std::string attachment;

  bool operator==(const View&) const = default;
};

// Fails when an article is there twice.
inline View view_of(const std::filesystem::path& index) {
  View view;
  const IndexReader reader({index});
  const Xapian::Database& database = reader.database();
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
    if (reader.is_hidden(*posting)) continue;
    const Article found = decode_article(database.get_document(*posting).get_data());
    CHECK(view.texts.emplace(found.id, found.text).second);
  }
  CHECK(view.texts.size() == reader.articles());
  const Manifest& manifest = reader.manifests().front();
  FileLedger(index, manifest).for_each_below("/", [&](const FileRecord& record) {
    CHECK(view.files.emplace(record.path, record.hash).second);
  });
  for (const auto& [name, checksum] : manifest.attachments) view.attachment += name.substr(8) + checksum.xxh128;
  return view;
}

inline Article made_article(int number, int round) {
  Article made;
  made.id = "id-" + std::to_string(number);
  made.title = "عنوان " + std::to_string(number);
  made.text = "نص المقالة رقم " + std::to_string(number) + " في الجولة " + std::to_string(round);
  return made;
}

inline void put_record(IndexWriter& writer, int number, int round) {
  FileRecord record;
  record.path = "/news/" + std::to_string(number) + ".txt";
  record.hash = std::to_string(round);
  writer.ledger().put(record, {});
}

// Adds, replaces and removes articles, file records and an attachment, in three publishes and a merge of all.
// `published` is called after each.
inline void whole_run(
    const std::filesystem::path& index, int round, const std::function<void()>& published = [] {}) {
  IndexWriter writer(index, {.threads = 2, .batch_articles = 2, .publish_seconds = 3600});
  for (int number = 0; number < 4; ++number) writer.add(made_article(number, round));
  put_record(writer, 0, round);
  writer.attach("frames", "of round " + std::to_string(round));
  writer.publish();
  published();
  for (const int number : {4, 5, 4, 6, 7}) writer.add(made_article(number, number == 4 ? round + 1 : round));
  writer.add(made_article(4, round));  // a batch that is built holds another text of it by now
  writer.remove("id-3");
  put_record(writer, 1, round);
  writer.publish();
  published();
  writer.add(made_article(100 + round, round));
  writer.remove("id-5");
  put_record(writer, 0, round + 1);
  writer.publish();
  published();
  writer.compact();
  published();
}

// What the index must hold at each generation of a run that began with what it holds now. Runs it on a copy.
inline std::map<std::uint64_t, View> views_of_run(const std::filesystem::path& index, int round) {
  const std::filesystem::path copy = index.string() + "-undisturbed";
  std::filesystem::copy(index, copy, std::filesystem::copy_options::recursive);
  std::uint64_t generation = read_manifest(copy)->generation;
  std::map<std::uint64_t, View> views{{generation, view_of(copy)}};
  whole_run(copy, round, [&] {
    const View view = view_of(copy);
    while (generation < read_manifest(copy)->generation) views[++generation] = view;
  });
  std::filesystem::remove_all(copy);
  return views;
}

// A copy that shares the files that are never written to.
inline void link_index(const std::filesystem::path& from, const std::filesystem::path& to) {
  namespace fs = std::filesystem;
  fs::remove_all(to);
  fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::create_hard_links);
  for (const char* replaced : {"lock", "scratch"}) fs::remove_all(to / replaced);  // the lock is written to
}

// The index opens, is whole, and holds exactly what its generation says.
inline void check_published(const std::filesystem::path& index, const std::map<std::uint64_t, View>& views) {
  const std::uint64_t generation = read_manifest(index)->generation;
  REQUIRE(views.contains(generation));
  CHECK(view_of(index) == views.at(generation));
  CHECK(check_index(index) == std::vector<std::string>{});
}

}  // namespace fihris::test
