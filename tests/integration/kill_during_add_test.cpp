// A run that is killed at any moment: the index opens at its last publish, and the next run completes it.
#include <chrono>
#include <map>
#include <random>
#include <thread>

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "common/base/error.h"
#include "common/index/index_check.h"
#include "common/index/index_reader.h"
#include "common/index/schema.h"
#include "common/index/stored_document.h"
#include "indexer/index_writer.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

constexpr int articles = 60;
constexpr int per_publish = 12;

// Every id has a version for each round, so that runs both add and replace.
Article article(int number, int round) {
  Article made;
  made.id = "id-" + std::to_string(number);
  made.title = "عنوان " + std::to_string(number);
  made.text = "نص المقالة في الجولة " + std::to_string(round);
  return made;
}

void add_all(const std::filesystem::path& index, int round) {
  IndexWriter writer(index, {.threads = 2, .batch_articles = 5, .publish_seconds = 3600});
  for (int number = 0; number < articles; ++number) {
    writer.add(article(number, round));
    if (number % per_publish == per_publish - 1) writer.publish();
  }
  writer.publish();
}

// Runs add_all in another process and kills it.
void add_and_kill(const std::filesystem::path& index, int round, std::chrono::microseconds delay) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    try {
      add_all(index, round);
    } catch (...) {
      ::_exit(1);
    }
    ::_exit(0);
  }
  std::this_thread::sleep_for(delay);
  ::kill(child, SIGKILL);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE_FALSE((WIFEXITED(status) && WEXITSTATUS(status) == 1));
}

// What a search can see: the text of each id. Fails when an id is there twice.
std::map<std::string, std::string> visible(const std::filesystem::path& index) {
  const IndexReader reader({index});
  const auto& database = reader.database();
  std::map<std::string, std::string> texts;
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
    if (reader.is_hidden(*posting)) continue;
    const Article found = decode_article(database.get_document(*posting).get_data());
    CHECK(texts.emplace(found.id, found.text).second);
  }
  CHECK(texts.size() == reader.articles());
  return texts;
}

// The ids with the given round's text are a whole number of publishes, all others have the round before, none
// is lost.
void check_between(const std::map<std::string, std::string>& texts, int round) {
  int fresh = 0;
  while (fresh < articles && texts.contains(article(fresh, round).id) &&
         texts.at(article(fresh, round).id) == article(fresh, round).text) {
    ++fresh;
  }
  CHECK(fresh % per_publish == 0);
  for (int number = fresh; number < articles; ++number) {
    const Article old = article(number, round - 1);
    if (round == 0) {
      CHECK_FALSE(texts.contains(old.id));
    } else {
      REQUIRE(texts.contains(old.id));
      CHECK(texts.at(old.id) == old.text);
    }
  }
}

void check_complete(const std::filesystem::path& index, int round) {
  add_all(index, round);
  const auto texts = visible(index);
  CHECK(texts.size() == articles);
  for (int number = 0; number < articles; ++number) {
    CHECK(texts.at(article(number, round).id) == article(number, round).text);
  }
  CHECK(check_index(index).empty());
}

}  // namespace

TEST_CASE("a run killed at any moment leaves its last publish, and the next run completes it") {
  const test::TemporaryFolder folder;
  const auto index = folder.path() / "index";
  const auto begin = std::chrono::steady_clock::now();
  add_all(folder.path() / "measured", 0);
  const auto whole_run =
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
  std::mt19937 random(20240413);
  std::uniform_int_distribution<std::int64_t> delays(0, whole_run.count() * 3 / 2);
  for (int round = 0; round < 12; ++round) {
    CAPTURE(round);
    add_and_kill(index, round, std::chrono::microseconds(delays(random)));
    if (read_manifest(index)) {
      check_between(visible(index), round);
      CHECK(check_index(index).empty());
    }
    check_complete(index, round);
  }
}

}  // namespace fihris
