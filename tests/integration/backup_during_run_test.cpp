// Backups and a restore while a run publishes and merges, and while a search goes on.
#include <atomic>
#include <chrono>
#include <set>
#include <thread>

#include <doctest/doctest.h>

#include "common/base/files.h"
#include "common/base/hash.h"
#include "indexer/backup/backup.h"
#include "indexer/backup/restore.h"
#include "searcher/searcher.h"
#include "tests/integration/whole_run.h"
#include "tests/support/child_process.h"
#include "tests/support/temporary_folder.h"

namespace fihris::test {
namespace {

// Generation N holds what the Nth publish wrote: all its articles have one text.
constexpr int articles = 5;

void publish_for_ever(const std::filesystem::path& index) {
  for (int round = 1;; ++round) {
    IndexWriter writer(index, {.threads = 1, .batch_articles = 2, .publish_seconds = 3600});
    for (int step = 0; step < 6; ++step, ++round) {
      for (int number = 0; number < articles; ++number) {
        Article article = made_article(number, round);
        article.text = "الجولة " + std::to_string(round);
        writer.add(article);
      }
      put_record(writer, 0, round);
      writer.attach("frames", std::to_string(round));
      writer.publish();
    }
    writer.compact();
  }
}

// A process that publishes until its owner goes.
class Publisher {
 public:
  explicit Publisher(const std::filesystem::path& index) : child_(start_child([=] { publish_for_ever(index); })) {}
  ~Publisher() {
    ::kill(child_, SIGKILL);
    wait_for(child_);
  }
  Publisher(const Publisher&) = delete;
  Publisher& operator=(const Publisher&) = delete;

 private:
  pid_t child_;
};

void wait_for_generation(const std::filesystem::path& index, std::uint64_t generation) {
  for (int tries = 0; tries < 6000; ++tries) {
    if (const auto manifest = read_manifest(index); manifest && manifest->generation >= generation) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  FAIL("nothing was published");
}

// The articles, the file record and the attachment are of one and the same publish.
void check_one_generation(const std::filesystem::path& backup) {
  CHECK(check_index(backup).empty());
  const View view = view_of(backup);
  REQUIRE(view.texts.size() == articles);
  const std::string text = view.texts.begin()->second;
  for (const auto& [id, other] : view.texts) CHECK(other == text);
  const std::string round = view.files.at("/news/0.txt");
  CHECK(text == "الجولة " + round);
  CHECK(view.attachment == "frames" + hash_hex(round));
}

}  // namespace

TEST_CASE("backups taken while a run publishes and merges are whole, each of one generation") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  const auto target = folder / "backups";
  const Publisher publisher(index);
  wait_for_generation(index, 2);
  std::set<std::uint64_t> generations;
  for (int i = 0; i < 1000 && generations.size() < 20; ++i) {
    const auto made = back_up(index, target, {.keep = 3});
    check_one_generation(made);
    generations.insert(read_manifest(made)->generation);
  }
  CHECK(generations.size() == 20);
  CHECK(backups_in(target).size() == 3);
}

TEST_CASE("searches go on while backups are restored, and see all of one or of the other") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  REQUIRE(run_in_child([&] { whole_run(index, 0); }).completed());
  const auto first = back_up(index, folder / "backups", {});
  REQUIRE(run_in_child([&] { whole_run(index, 1); }).completed());
  const auto second = back_up(index, folder / "backups", {});
  const std::set<std::uint64_t> counts{view_of(first).texts.size(), view_of(second).texts.size()};
  REQUIRE(counts.size() == 2);
  std::atomic<bool> stop = false;
  std::atomic<int> searches = 0;
  std::string failure;
  std::thread search([&] {
    try {
      while (!stop) {
        Searcher searcher({index});
        for (int i = 0; i < 5; ++i) {
          SearchRequest request;
          request.query = "المقالة";
          const SearchResponse response = searcher.search(request);
          if (!counts.contains(response.total)) throw Error("found " + std::to_string(response.total));
          ++searches;
        }
      }
    } catch (const std::exception& error) {
      failure = error.what();
    }
  });
  std::uint64_t generation = read_manifest(index)->generation;
  for (int i = 0; i < 20; ++i) {
    const Restored restored = restore(index, i % 2 == 0 ? first : second);
    CHECK(restored.generation > generation);
    CHECK(restored.made_anew.empty());
    generation = restored.generation;
    CHECK(view_of(index) == view_of(i % 2 == 0 ? first : second));
    CHECK(check_index(index).empty());
  }
  while (searches < 20 && failure.empty()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  stop = true;
  search.join();
  CHECK(failure == "");
}

}  // namespace fihris::test
