#include "indexer/sources/file_events.h"

#include <chrono>
#include <filesystem>
#include <fstream>

#include "common/base/hash.h"
#include "tests/indexer/sources/archives.h"
#include "tests/indexer/sources/event_log.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::lines_of;
using fihris::test::make_tar;
using fihris::test::make_zip;
using fihris::test::TemporaryFolder;

namespace {

using Lines = std::vector<std::string>;

std::vector<StreamEvent> read_file(const std::string& path, const StreamOptions& options = {}) {
  FileEvents file(7, {path, "id"}, options);
  std::vector<StreamEvent> events;
  for (bool more = true; more;) {
    EventBatch batch;
    more = file.read(batch);
    for (StreamEvent& event : batch.events) events.push_back(std::move(event));
  }
  return events;
}

const Article& article_in(const std::vector<StreamEvent>& events) {
  return std::get<ReadArticle>(events.at(1).what).article;
}

const FileEnd& end_in(const std::vector<StreamEvent>& events) {
  return std::get<FileEnd>(events.back().what);
}

void set_mtime(const std::string& path, std::chrono::sys_seconds time) {
  std::filesystem::last_write_time(path, std::chrono::file_clock::from_sys(time));
}

constexpr std::chrono::sys_days april_13{std::chrono::year{2024} / 4 / 13};

}  // namespace

TEST_CASE("a file begins, gives its articles and what is said of others, and ends") {
  const TemporaryFolder folder;
  const std::string path = folder.write(
      "a.jsonl",
      "{\"id\":\"1\",\"title\":\"خبر\",\"text\":\"نص\",\"date\":\"x\"}\nx\n{\"id\":\"2\",\"text\":\"[ad_1]\"}\n");
  CHECK(lines_of(read_file(path)) ==
        Lines{"7 begin id", "7 warning " + path + ":1: \"x\" is not a date: taken without a date; write 2024-04-13",
              "7 1 خبر", "7 skipped " + path + ":2: not valid JSON: each line must be one whole object",
              "7 skipped " + path + ":3: no text left after cleaning", "7 end 1 articles, 2 skipped, 0 ignored"});
}

TEST_CASE("an article is cleaned, has a title, and the defaults of its source where it says nothing") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", "عودة العبّارة\n\n[ad_1]\nأطلقت العبّارة صافرتها.\n");
  StreamOptions options;
  options.settings.source = "مدار";
  options.settings.language = "ar";
  const Article article = article_in(read_file(path, options));
  CHECK(article.title == "عودة العبّارة");
  CHECK(article.text == "أطلقت العبّارة صافرتها.");
  CHECK(article.source == "مدار");
  CHECK(article.language == "ar");
  const std::string own = folder.write("b.jsonl", R"({"id":"1","text":"نص","source":"الواحة","language":"fr"})");
  CHECK(article_in(read_file(own, options)).source == "الواحة");
  CHECK(article_in(read_file(own, options)).language == "fr");
}

TEST_CASE("an article without a date has that of its file, and says so") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", "نص");
  set_mtime(path, april_13 + std::chrono::hours(23));
  const Article article = article_in(read_file(path));
  CHECK(article.date == Date(april_13));
  CHECK(article.date_origin == DateOrigin::file);
  set_mtime(path, std::chrono::sys_days{std::chrono::year{1980} / 1 / 1});
  CHECK_FALSE(article_in(read_file(path)).date);
  const std::string dated = folder.write("b.jsonl", R"({"id":"1","text":"نص","date":"2020-01-02"})");
  CHECK(article_in(read_file(dated)).date_origin == DateOrigin::article);
}

TEST_CASE("an article from an archive has the date of the member, else that of the archive") {
  const TemporaryFolder folder;
  test::ArchiveMaker maker(archive_write_set_format_ustar);
  maker.add("a.txt", "نص", AE_IFREG, std::chrono::sys_seconds(april_13).time_since_epoch().count());
  CHECK(article_in(read_file(folder.write("a.tar", maker.finish()))).date == Date(april_13));
  const std::string path = folder.write("b.tar", make_tar({{"a.txt", "نص"}}));
  set_mtime(path, april_13);
  CHECK(article_in(read_file(path)).date == Date(april_13));
}

TEST_CASE("the end tells the file's state, its hash and how much was read") {
  const TemporaryFolder folder;
  const std::string content = test::compressed("{\"id\":\"1\",\"text\":\"نص\"}\n");
  const FileEnd end = end_in(read_file(folder.write("a.gz", content)));
  CHECK(end.opened);
  CHECK_FALSE(end.changed);
  CHECK(end.state.size == content.size());
  CHECK(end.content_hash == hash_hex(content));
  CHECK(end.bytes == 25);
  CHECK(end.stored_bytes == content.size());
}

TEST_CASE("an archive has a hash too, and parts that are told apart") {
  const TemporaryFolder folder;
  const std::string zip = make_zip({{"a.txt", "نص"}, {"b.pdf", "%PDF-1.4"}, {"c.csv", "id,text\n"}});
  const std::string path = folder.write("a.zip", zip);
  StreamOptions options;
  const auto events = read_file(path, options);
  CHECK(end_in(events).content_hash == hash_hex(zip));
  CHECK(end_in(events).articles == 1);
  CHECK(lines_of(events)[2] == "7 ignored " + path + ":b.pdf a PDF document");
}

TEST_CASE("a file without articles is not read for its hash") {
  const TemporaryFolder folder;
  const FileEnd end = end_in(read_file(folder.write("a.mp4", "\x89PNG\r\n" + std::string(1 << 20, 'x'))));
  CHECK(end.opened);
  CHECK(end.ignored == 1);
  CHECK(end.content_hash.empty());
  CHECK(end.stored_bytes < 1 << 20);
}

TEST_CASE("a file that cannot be opened is an error and an end") {
  const auto events = read_file("/nowhere/a.txt");
  CHECK(lines_of(events) == Lines{"7 begin id", "7 skipped /nowhere/a.txt: cannot be read: No such file or directory",
                                  "7 end 0 articles, 1 skipped, 0 ignored"});
  CHECK(std::get<SkippedArticle>(events[1].what).reason == SkipReason::unreadable);
  CHECK_FALSE(end_in(events).opened);
}

TEST_CASE("a file that changes while it is read has no hash") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.jsonl", "{\"id\":\"1\",\"text\":\"نص\"}\n");
  StreamOptions options;
  options.work = [&](ReadArticle&) { std::ofstream(path, std::ios::app) << " "; };
  const auto events = read_file(path, options);
  CHECK(end_in(events).changed);
  CHECK(end_in(events).content_hash.empty());
  CHECK(lines_of(events)[2] == "7 warning " + path + ": changed while it was read: add it again when it is complete");
}

TEST_CASE("a long file comes in several batches, and stops between them") {
  const TemporaryFolder folder;
  std::string content;
  for (int i = 0; i < 1000; ++i)
    content += fmt::format("{{\"id\":\"{}\",\"text\":\"{}\"}}\n", i, std::string(1000, 'x'));
  bool stop = false;
  const StreamOptions options{.stop = [&] { return stop; }};
  FileEvents file(0, {folder.write("a.jsonl", content), "a"}, options);
  EventBatch batch;
  CHECK(file.read(batch));
  CHECK(batch.events.size() > 10);
  CHECK(batch.bytes < 70'000);
  stop = true;
  EventBatch none;
  CHECK_FALSE(file.read(none));
  CHECK(none.events.empty());
}

TEST_CASE("work is done on each article, and its failure is no fault of the file") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", "نص");
  StreamOptions options;
  options.work = [](ReadArticle& read) { read.article.author = "x" + read.article.title; };
  CHECK(std::get<ReadArticle>(read_file(path, options)[1].what).article.author.front() == 'x');
  options.work = [](ReadArticle&) { throw std::bad_alloc(); };
  CHECK_THROWS_AS(read_file(path, options), std::bad_alloc);
}
