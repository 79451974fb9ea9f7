// From articles to answers: one index of the sample articles and of a few made ones, and many questions to it.
#include <algorithm>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "searcher/searcher.h"
#include "tests/indexer/command_run.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

using test::CommandRun;
using test::run_command;
using Ids = std::vector<std::string>;

const std::string made_articles = FIHRIS_SOURCE_DIR "/tests/data/integration/articles.jsonl";

Ids answers(const std::filesystem::path& index, const std::string& query) {
  SearchRequest request;
  request.query = query;
  request.limit = 1000;
  request.answer.all_copies = true;
  Ids ids;
  for (const Hit& hit : Searcher({index}).search(request).hits) ids.push_back(hit.article.id);
  return ids;
}

std::ptrdiff_t place(const Ids& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) - ids.begin();
}

bool has(const Ids& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// "a b" are found; "a > b" are found, in this order.
void check_found(const Ids& found, const std::string& wanted) {
  std::istringstream words(wanted);
  std::string previous;
  bool in_order = false;
  for (std::string word; words >> word;) {
    if (word == ">") {
      in_order = true;
      continue;
    }
    CHECK_MESSAGE(has(found, word), word << " is not found");
    if (in_order) CHECK_MESSAGE(place(found, previous) < place(found, word), previous << " is behind " << word);
    in_order = false;
    previous = word;
  }
}

void check_not_found(const Ids& found, const std::string& unwanted) {
  std::istringstream words(unwanted);
  for (std::string word; words >> word;) CHECK_MESSAGE(!has(found, word), word << " is found");
}

TEST_CASE("every question of the table is answered as its row says") {
  const test::TemporaryFolder folder;
  REQUIRE(run_command(run_add, folder / "index", {FIHRIS_SOURCE_DIR "/corpus/articles", made_articles}).exit_code == 0);
  std::ifstream table(FIHRIS_SOURCE_DIR "/tests/data/integration/answers.tsv");
  int rows = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream columns(line);
    std::string query, wanted, unwanted;
    std::getline(std::getline(std::getline(columns, query, '\t'), wanted, '\t'), unwanted, '\t');
    CAPTURE(line);
    const Ids found = answers(folder / "index", query);
    check_found(found, wanted);
    check_not_found(found, unwanted);
    ++rows;
  }
  CHECK(rows >= 25);
}

TEST_CASE("an article that changed replaces its old version") {
  const test::TemporaryFolder folder;
  const auto index = folder / "index";
  const std::string file = folder.write("a.jsonl", R"({"id":"1","text":"مطر غزير في بيروت"})");
  REQUIRE(run_command(run_add, index, {file}).exit_code == 0);
  folder.write("a.jsonl", R"({"id":"1","text":"شمس ساطعة فوق طرابلس"})");
  const CommandRun run = run_command(run_add, index, {file});
  CHECK(run.messages.find("0 added, 1 replaced, 0 unchanged, 0 skipped") != std::string::npos);
  CHECK(answers(index, "بيروت").empty());
  CHECK(answers(index, "طرابلس") == Ids{"1"});
}

TEST_CASE("articles that have not changed are passed over, and nothing is published") {
  const test::TemporaryFolder folder;
  const auto index = folder / "index";
  REQUIRE(run_command(run_add, index, {made_articles}).exit_code == 0);
  const std::string before = run_command(run_info, index).results;
  const CommandRun run = run_command(run_add, index, {made_articles});
  CHECK(run.messages.find("0 added, 0 replaced, 0 unchanged, 0 skipped, 1 files unchanged") != std::string::npos);
  CHECK(run_command(run_info, index).results == before);
}

TEST_CASE("a removed article stays out while its file does not change, unless all files are read again") {
  const test::TemporaryFolder folder;
  const auto index = folder / "index";
  REQUIRE(run_command(run_add, index, {made_articles}).exit_code == 0);
  REQUIRE(run_command(run_remove, index, {"name/falastin"}).exit_code == 0);
  CHECK(answers(index, "فلسطين").empty());
  CHECK(answers(index, "فرنسا") == Ids{"name/faransa"});
  CHECK(run_command(run_add, index, {made_articles}).messages.find("0 added") != std::string::npos);
  CHECK(answers(index, "فلسطين").empty());
  const CommandRun run = run_command(run_add, index, {made_articles}, [](Options& options) { options.reread = true; });
  CHECK(run.messages.find("1 added, 0 replaced, 25 unchanged") != std::string::npos);
  CHECK(answers(index, "فلسطين") == Ids{"name/falastin"});
}

}  // namespace
}  // namespace fihris
