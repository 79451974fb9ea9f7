// The guard and the removals as a user meets them: `sync` on real files.
#include "indexer/run/removals.h"

#include <filesystem>

#include <doctest/doctest.h>
#include <unistd.h>

#include "common/base/error.h"
#include "tests/indexer/command_run.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

using Ids = std::vector<std::string>;

struct Synced {
  test::TemporaryFolder folder;
  std::filesystem::path index = folder / "index";
  std::string in = (folder / "in").string();

  explicit Synced(int files = 10) {
    for (int i = 0; i < files; ++i)
      folder.write("in/" + std::to_string(i) + ".txt", "نص المقالة رقم " + std::to_string(i) + " من المقالات.");
    sync();
  }
  test::CommandRun sync(unsigned allow_removing = 20, bool dry_run = false) const {
    return test::run_command(run_add, index, {in}, [&](Options& options) {
      options.command = Command::sync;
      options.allow_removing = allow_removing;
      options.dry_run = dry_run;
    });
  }
  void remove(int first, int last) const {
    for (int i = first; i <= last; ++i) std::filesystem::remove(in + "/" + std::to_string(i) + ".txt");
  }
  Ids ids() const { return test::visible_ids(index); }
  void check_refused(const std::string& message, unsigned allow_removing = 20) const {
    const Manifest before = read_manifest(index).value();
    CHECK_THROWS_WITH_AS(sync(allow_removing), message.c_str(), RemovalGuard);
    CHECK(read_manifest(index) == before);
  }
};

}  // namespace

TEST_CASE("a sync removes the articles of vanished files, an add does not") {
  const Synced synced;
  synced.remove(0, 1);
  test::run_command(run_add, synced.index, {synced.in});
  CHECK(synced.ids().size() == 10);
  const auto run = synced.sync();
  CHECK(run.exit_code == exit_all_well);
  CHECK(run.messages.find(", 2 removed, 8 files unchanged;") != std::string::npos);
  CHECK(synced.ids() == Ids{"2.txt", "3.txt", "4.txt", "5.txt", "6.txt", "7.txt", "8.txt", "9.txt"});
}

TEST_CASE("more than a fifth is not removed unless it is allowed") {
  const Synced synced;
  synced.remove(0, 2);
  synced.check_refused(
      "3 of 10 articles would be removed, more than 20%: nothing was changed; if this is right, say --allow-removing "
      "31%");
  CHECK(synced.sync(31).exit_code == exit_all_well);
  CHECK(synced.ids().size() == 7);
}

TEST_CASE("an empty folder is taken for one that is not mounted") {
  const Synced synced;
  synced.remove(0, 9);
  synced.check_refused(synced.in +
                       " is empty: is it mounted? nothing was changed; if this is right, say --allow-removing 100%");
  CHECK(synced.sync(100).exit_code == exit_all_well);
  CHECK(synced.ids().empty());
}

TEST_CASE("a missing folder is an error, and removes its articles only when all may go") {
  const Synced synced;
  std::filesystem::remove_all(synced.in);
  CHECK_THROWS_WITH_AS(synced.sync(99), (synced.in + ": No such file or directory: name a file or folder").c_str(),
                       UsageError);
  CHECK(synced.ids().size() == 10);
  synced.sync(100);
  CHECK(synced.ids().empty());
}

TEST_CASE("a folder that cannot be listed stops a sync") {
  if (::geteuid() == 0) {
    MESSAGE("skipped: root can list every folder");
    return;
  }
  const Synced synced;
  std::filesystem::permissions(synced.in, std::filesystem::perms::none);
  synced.check_refused(synced.in +
                       ": cannot be listed: Permission denied: its articles cannot be told from removed "
                       "ones: nothing was changed; if this is right, say --allow-removing 100%");
  std::filesystem::permissions(synced.in, std::filesystem::perms::owner_all);
}

TEST_CASE("a file of many articles that was cut is found before it costs them") {
  const Synced synced(0 + 1);
  std::string lines;
  for (int i = 0; i < 20; ++i) lines += "{\"id\":\"" + std::to_string(i) + "\",\"text\":\"خبر\"}\n";
  synced.folder.write("in/many.jsonl", lines);
  synced.sync();
  CHECK(synced.ids().size() == 21);
  synced.folder.write("in/many.jsonl", "{\"id\":\"1\",\"text\":\"خبر آخر\"}\n");
  synced.check_refused(
      "19 of 21 articles would be removed, more than 20%: nothing was changed; if this is right, say "
      "--allow-removing 91%");
  synced.folder.write("in/many.jsonl", lines.substr(lines.find('\n') + 1));
  CHECK(synced.sync().messages.find(", 1 removed, 1 files unchanged;") != std::string::npos);
  CHECK(synced.ids().size() == 20);
}

TEST_CASE("what an add kept of a changed file a sync removes") {
  const Synced synced(8);
  synced.folder.write("in/two.jsonl", "{\"id\":\"a\",\"text\":\"خبر\"}\n{\"id\":\"b\",\"text\":\"خبر\"}\n");
  synced.sync();
  synced.folder.write("in/two.jsonl", "{\"id\":\"a\",\"text\":\"خبر\"}\n");
  test::run_command(run_add, synced.index, {synced.in});
  CHECK(synced.ids().size() == 10);
  synced.sync();
  CHECK(synced.ids().size() == 9);
}

TEST_CASE("a dry run says what would go, and changes nothing") {
  const Synced synced;
  synced.remove(0, 0);
  synced.folder.write("in/new.txt", "خبر جديد لم يسبق نشره.");
  const Manifest before = read_manifest(synced.index).value();
  const auto run = synced.sync(20, true);
  CHECK(run.exit_code == exit_all_well);
  CHECK(run.messages.starts_with(
      "dry run, nothing was changed: 1 added, 0 replaced, 0 unchanged, 0 skipped, 1 removed, 9 files unchanged;"));
  CHECK(read_manifest(synced.index) == before);
  CHECK_FALSE(std::filesystem::exists(synced.index / "scratch"));
}

}  // namespace fihris
