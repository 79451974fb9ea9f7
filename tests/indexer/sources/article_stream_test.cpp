#include "indexer/sources/article_stream.h"

#include <atomic>
#include <random>
#include <thread>

#include "tests/indexer/sources/archives.h"
#include "tests/indexer/sources/event_log.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::events_of;
using fihris::test::lines_of;
using fihris::test::TemporaryFolder;

namespace {

using Lines = std::vector<std::string>;

std::string json_lines(int first, int count, std::size_t size) {
  std::string lines;
  for (int i = first; i < first + count; ++i)
    lines += fmt::format("{{\"id\":\"{}\",\"title\":\"t\",\"text\":\"{}\"}}\n", i, std::string(size, 'x'));
  return lines;
}

// Long and short files, good and bad ones, and archives of them.
void write_mixture(const TemporaryFolder& folder, int files) {
  std::mt19937 random(5);
  for (int i = 0; i < files; ++i) {
    const std::string name = fmt::format("{:04}", i);
    switch (random() % 7) {
      case 0:
        folder.write(name + ".jsonl", json_lines(i * 1000, static_cast<int>(random() % 300), random() % 2000));
        break;
      case 1: folder.write(name + ".txt", "\xFF\xFE bad"); break;
      case 2:
        folder.write(name + ".zip", test::make_zip({{"a.txt", "نص"}, {"b.jsonl", json_lines(i * 1000, 20, 5000)}}));
        break;
      case 3: folder.write(name + ".png", "\x89PNG\r\n\x1A\n"); break;
      case 4: folder.write(name + ".jsonl", "x\n" + json_lines(i * 1000, 2, 100'000)); break;
      default: folder.write(name + ".txt", "نص " + name); break;
    }
  }
}

std::vector<std::string> read_all(const SourceList& files, const StreamOptions& options) {
  ArticleStream stream(each_of(files), options);
  return lines_of(events_of(stream));
}

}  // namespace

TEST_CASE("files come in their order, with or without threads") {
  const TemporaryFolder folder;
  folder.write("a.txt", "نص أول");
  folder.write("b.jsonl", json_lines(1, 1, 10));
  const SourceScan scan = scan_sources({folder.path().string()});
  const Lines expected{"0 begin a.txt",   "0 a.txt نص أول", "0 end 1 articles, 0 skipped, 0 ignored",
                       "1 begin b.jsonl", "1 1 t",          "1 end 1 articles, 0 skipped, 0 ignored"};
  for (const unsigned threads : {0U, 1U, 2U, 5U}) CHECK(read_all(scan.files, {.threads = threads}) == expected);
}

TEST_CASE("no files give no events") {
  const SourceList none;
  CHECK(read_all(none, {.threads = 2}).empty());
  CHECK(read_all(none, {.threads = 0}).empty());
}

TEST_CASE("whatever the threads and the room, the events are the same") {
  const TemporaryFolder folder;
  write_mixture(folder, 150);
  const SourceScan scan = scan_sources({folder.path().string()});
  const Lines expected = read_all(scan.files, {.threads = 0});
  CHECK(expected.size() > 1000);
  for (const unsigned threads : {1U, 2U, 3U, 8U})
    for (const std::uint64_t room : {1ULL, 100'000ULL, 64ULL << 20})
      CHECK(read_all(scan.files, {.threads = threads, .most_waiting_bytes = room}) == expected);
}

TEST_CASE("readers run ahead of a slow caller only as far as they may") {
  const TemporaryFolder folder;
  for (int i = 0; i < 20; ++i) folder.write(fmt::format("{}.jsonl", i), json_lines(i * 1000, 100, 10'000));
  const SourceScan scan = scan_sources({folder.path().string()});
  std::atomic<int> read = 0;
  StreamOptions options{.threads = 3, .most_waiting_bytes = 1'000'000};
  options.work = [&](ReadArticle&) { ++read; };
  ArticleStream stream(each_of(scan.files), options);
  CHECK(stream.next());
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  // 100 articles fill the room; each of three threads and the caller hold a batch of some 7 articles.
  CHECK(read < 140);
  CHECK(events_of(stream).size() == 20 * 102 - 1);
}

TEST_CASE("a caller that goes away stops the readers") {
  const TemporaryFolder folder;
  write_mixture(folder, 50);
  const SourceScan scan = scan_sources({folder.path().string()});
  for (int taken = 0; taken < 20; ++taken) {
    ArticleStream stream(each_of(scan.files), {.threads = 3, .most_waiting_bytes = 100'000});
    for (int i = 0; i < taken; ++i) CHECK(stream.next());
  }
}

TEST_CASE("a stop ends the stream soon, with or without threads") {
  const TemporaryFolder folder;
  folder.write("a.jsonl", json_lines(0, 20'000, 100));
  const SourceScan scan = scan_sources({folder.path().string()});
  for (const unsigned threads : {0U, 2U}) {
    std::atomic<bool> stop = false;
    ArticleStream stream(each_of(scan.files), {.threads = threads, .stop = [&] { return stop.load(); }});
    CHECK(stream.next());
    stop = true;
    CHECK(events_of(stream).size() < 1000);
  }
}

TEST_CASE("what is no fault of a file comes to the caller") {
  const TemporaryFolder folder;
  write_mixture(folder, 20);
  const SourceScan scan = scan_sources({folder.path().string()});
  for (const unsigned threads : {0U, 1U, 4U}) {
    StreamOptions options{.threads = threads};
    options.work = [](ReadArticle&) { throw std::bad_alloc(); };
    ArticleStream stream(each_of(scan.files), options);
    CHECK_THROWS_AS(events_of(stream), std::bad_alloc);
    ArticleStream no_files([]() -> std::optional<SourceFile> { throw std::bad_alloc(); }, {.threads = threads});
    CHECK_THROWS_AS(events_of(no_files), std::bad_alloc);
  }
}
