#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "common/index/index_reader.h"
#include "common/index/stored_document.h"
#include "tests/indexer/command_run.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::run_command;
using fihris::test::TemporaryFolder;

TEST_CASE("articles are added, found unchanged, and replaced") {
  const TemporaryFolder folder;
  const std::filesystem::path index = folder.path() / "index";
  const std::string file = folder.write("in/a.txt", "عادت العبّارة.");
  folder.write("in/b.jsonl", "{\"id\":\"b\",\"text\":\"وغادرت الرصيف.\"}\n");
  const std::string in = (folder.path() / "in").string();
  CHECK(run_command(run_add, index, {in}).messages.starts_with("2 added, 0 replaced, 0 unchanged, 0 skipped; "));
  CHECK(run_command(run_add, index, {in})
            .messages.starts_with("0 added, 0 replaced, 0 unchanged, 0 skipped, 2 files unchanged; "));
  folder.write("in/a.txt", "لم تعد العبّارة.");
  const auto run = run_command(run_add, index, {in});
  CHECK(run.messages.starts_with("0 added, 1 replaced, 0 unchanged, 0 skipped, 1 files unchanged; "));
  CHECK(run.exit_code == exit_all_well);
  CHECK(IndexReader({index}).articles() == 2);
}

TEST_CASE("a bad article is skipped, its neighbours are added, and the exit code tells") {
  const TemporaryFolder folder;
  const std::string file = folder.write("in.jsonl", "{\"id\":1,\"text\":\"م\"}\nx\n{\"id\":2,\"text\":\"[ad_1]\"}\n");
  const auto run = run_command(run_add, folder.path() / "index", {file});
  CHECK(run.exit_code == exit_some_skipped);
  CHECK(run.messages.starts_with("fihris-indexer: " + file +
                                 ":2: not valid JSON: each line must be one whole object; skipped\nfihris-indexer: " +
                                 file + ":3: no text left after cleaning; skipped\n1 added"));
}

TEST_CASE("page noise is neither indexed nor stored, and a title is found") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.txt", "عودة العبّارة\n\n[ad_1]\nأطلقت العبّارة صافرتها.\n[ad_2]\nالمصدر\n");
  run_command(run_add, folder.path() / "index", {file});
  const IndexReader reader({folder.path() / "index"});
  const Article article = decode_article(reader.database().get_document(1).get_data());
  CHECK(article.title == "عودة العبّارة");
  CHECK(article.text == "أطلقت العبّارة صافرتها.");
}

TEST_CASE("shards share the articles among them, and others are counted, no errors") {
  const TemporaryFolder folder;
  std::string lines;
  for (int i = 0; i < 40; ++i) lines += "{\"id\":\"" + std::to_string(i) + "\",\"text\":\"خبر\"}\n";
  const std::string file = folder.write("in.jsonl", lines);
  std::vector<std::string> ids;
  for (unsigned number = 1; number <= 2; ++number) {
    const std::filesystem::path index = folder.path() / std::to_string(number);
    const auto run = run_command(run_add, index, {file}, [&](Options& options) { options.shard = Shard{number, 2}; });
    CHECK(run.exit_code == exit_all_well);
    const std::vector<std::string> held = test::visible_ids(index);
    CHECK(run.messages.starts_with(std::to_string(held.size()) + " added, 0 replaced, 0 unchanged, 0 skipped, "));
    CHECK(run.messages.find(", " + std::to_string(40 - held.size()) + " of other shards") != std::string::npos);
    for (const std::string& id : held) CHECK(Shard{number, 2}.holds(id));
    ids.insert(ids.end(), held.begin(), held.end());
  }
  CHECK(ids.size() == 40);
  CHECK_THROWS_AS(run_command(run_add, folder.path() / "1", {file}), IndexError);
}

TEST_CASE("nothing to add is an error, and no index is made") {
  const TemporaryFolder folder;
  const std::string in = folder.path().string();
  const std::string message = in + ": no files: nothing added; name a folder that has some";
  CHECK_THROWS_WITH_AS(run_command(run_add, folder.path() / "index", {in}), message.c_str(), UsageError);
  CHECK_FALSE(std::filesystem::exists(folder.path() / "index"));
}

TEST_CASE("each broken file of the corpus is taken or skipped as its README says") {
  const TemporaryFolder folder;
  const auto run = run_command(run_add, folder.path() / "index", {FIHRIS_SOURCE_DIR "/corpus/broken"});
  CHECK(run.exit_code == exit_some_skipped);
  CHECK(run.messages.find("2 other files ignored") != std::string::npos);  // the README, a PDF
  CHECK(run_command(run_check, folder.path() / "index").exit_code == exit_all_well);
}

TEST_CASE("a file that failed is not read again until it changes, and the run says so") {
  const TemporaryFolder folder;
  const std::filesystem::path index = folder.path() / "index";
  const std::string file = folder.write("in/a.jsonl", "nonsense\n");
  const std::string in = (folder.path() / "in").string();
  CHECK(run_command(run_add, index, {in}).exit_code == exit_some_skipped);
  const auto again = run_command(run_add, index, {in});
  CHECK(again.exit_code == exit_all_well);
  CHECK(again.messages.starts_with("0 added, 0 replaced, 0 unchanged, 0 skipped, 1 files failed before; "));
  const auto retried = run_command(run_add, index, {in}, [](Options& options) { options.retry_failed = true; });
  CHECK(retried.exit_code == exit_some_skipped);
  folder.write("in/a.jsonl", "{\"id\":\"a\",\"text\":\"خبر\"}\n");
  CHECK(run_command(run_add, index, {in}).messages.starts_with("1 added"));
}

TEST_CASE("files of several sources are read with the settings of each") {
  const TemporaryFolder folder;
  const std::filesystem::path index = folder.path() / "index";
  SourceGroup waha{{folder.write("1.jsonl", "{\"id\":\"a\",\"text\":\"خبر\"}\n")}, {}};
  SourceGroup madar{{folder.write("2.jsonl", "{\"id\":\"b\",\"text\":\"خبر\"}\n")}, {}};
  waha.settings.source = "واحة";
  madar.settings.source = "مدار";
  run_command(run_add, index, {}, [&](Options& options) { options.sources = {waha, madar}; });
  const IndexReader reader({index});
  CHECK(decode_article(reader.database().get_document(1).get_data()).source == "واحة");
  CHECK(decode_article(reader.database().get_document(2).get_data()).source == "مدار");
}

TEST_CASE("a run leaves a report and a file for monitoring, also when it fails") {
  const TemporaryFolder folder;
  const std::filesystem::path index = folder.path() / "index";
  const std::string file = folder.write("a.txt", "عادت العبّارة.");
  const auto with_reports = [&](Options& options) {
    options.report = folder / "report.json";
    options.notify_file = folder / "fihris.prom";
  };
  run_command(run_add, index, {file}, with_reports);
  CHECK(read_file(folder / "report.json", 1 << 20).find("\"added\": 1") != std::string::npos);
  CHECK(read_file(folder / "fihris.prom", 1 << 20).find("fihris_run_exit_code 0\n") != std::string::npos);
  CHECK_THROWS_AS(run_command(run_add, index, {"/nowhere"}, with_reports), UsageError);
  CHECK(read_file(folder / "report.json", 1 << 20).find("\"error\": \"/nowhere: No such") != std::string::npos);
  CHECK(read_file(folder / "fihris.prom", 1 << 20).find("fihris_run_exit_code 2\n") != std::string::npos);
}

TEST_CASE("a dry run of an index that is not there makes none") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.txt", "عادت العبّارة.");
  const auto run = run_command(run_add, folder / "index", {file}, [](Options& options) { options.dry_run = true; });
  CHECK(run.messages.starts_with("dry run, nothing was changed: 1 added"));
  CHECK_FALSE(std::filesystem::exists(folder / "index"));
}
