// A power cut at every step: each fault point of the sources ends a run, a backup or a restore there, each time that it
// is passed.
#include <fstream>
#include <set>

#include <doctest/doctest.h>

#include "common/base/files.h"
#include "indexer/backup/backup.h"
#include "indexer/backup/restore.h"
#include "tests/integration/whole_run.h"
#include "tests/support/child_process.h"
#include "tests/support/effort.h"
#include "tests/support/temporary_folder.h"

namespace fihris::test {
namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

constexpr std::uint64_t largest_source = std::uint64_t{1} << 20U;

void find_fault_points(const std::string& source, Names& names) {
  static const std::string call = "fault_point(\"";
  for (auto at = source.find(call); at != std::string::npos; at = source.find(call, at)) {
    at += call.size();
    names.insert(source.substr(at, source.find('"', at) - at));
  }
}

Names fault_points() {
  Names names;
  for (const char* top : {"common", "indexer"})
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(FIHRIS_SOURCE_DIR) / top))
      if (entry.path().extension() == ".cpp") find_fault_points(read_file(entry.path(), largest_source), names);
  return names;
}

Names beginning_with(const std::string& beginning, bool wanted) {
  Names names = fault_points();
  std::erase_if(names, [&](const std::string& name) { return name.starts_with(beginning) != wanted; });
  return names;
}

struct Disturbed {
  std::function<void()> prepare;
  std::function<void()> action;
  std::function<void()> check;  // after a kill
};

constexpr int step = every_step_or(3);

// Kills the action at a fault point, the 1st, 2nd, … time, until it completes; gives how often it was killed.
int kill_each_time(const std::string& name, const Disturbed& disturbed) {
  for (int kills = 0;; ++kills) {
    const std::string fault = name + ":" + std::to_string(kills * step + 1);
    CAPTURE(fault);
    disturbed.prepare();
    const ChildEnd end = run_in_child(disturbed.action, fault);
    REQUIRE_MESSAGE((end.was_killed() || end.completed()), end.text());
    disturbed.check();
    if (end.completed()) return kills;
  }
}

int kill_at_all(const Names& names, const Disturbed& disturbed) {
  int kills = 0;
  for (const std::string& name : names) {
    const int kills_there = kill_each_time(name, disturbed);
    CHECK_MESSAGE(kills_there > 0, name << " is never passed");
    kills += kills_there;
  }
  return kills;
}

}  // namespace

TEST_CASE("a run killed at any step leaves what was published, and the next run completes it") {
  const TemporaryFolder folder;
  const auto start = folder / "start";
  const auto index = folder / "index";
  REQUIRE(run_in_child([&] { whole_run(start, 0); }).completed());
  const auto views = views_of_run(start, 1);
  Names names = beginning_with("backup", false);
  std::erase_if(names, [](const std::string& name) { return name.starts_with("restore"); });
  const int kills = kill_at_all(names, {.prepare = [&] { link_index(start, index); },
                                        .action = [&] { whole_run(index, 1); },
                                        .check =
                                            [&] {
                                              check_published(index, views);
                                              REQUIRE(run_in_child([&] { whole_run(index, 1); }).completed());
                                              CHECK(view_of(index) == views.rbegin()->second);
                                              CHECK(check_index(index).empty());
                                            }});
  MESSAGE(kills << " kills at " << names.size() << " fault points");
  CHECK(kills >= 60 / step);
}

TEST_CASE("a new index that is killed at any step before its first publish can be begun again") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  const auto begin = [&] {
    IndexWriter writer(index, {.threads = 1, .batch_articles = 2, .publish_seconds = 3600});
    writer.add(made_article(1, 1));
    writer.publish();
  };
  for (const std::string name : {"batch built", "after compaction", "after sealing", "before manifest",
                                 "fresh file written", "fresh file renamed", "after manifest", "after stub"}) {
    CAPTURE(name);
    fs::remove_all(index);
    CHECK(run_in_child(begin, name).was_killed());
    CHECK(run_in_child(begin).completed());
    CHECK(view_of(index).texts.size() == 1);
    CHECK(check_index(index).empty());
  }
}

TEST_CASE("a backup killed at any step is not there or whole, and the next one removes what it left") {
  const TemporaryFolder folder;
  const auto index = folder / "index";
  const auto target = folder / "backups";
  REQUIRE(run_in_child([&] { whole_run(index, 0); }).completed());
  const View view = view_of(index);
  const auto check_all = [&] {
    for (const std::string& name : backups_in(target)) {
      CHECK(view_of(target / name) == view);
      CHECK(check_index(target / name).empty());
    }
  };
  const int kills = kill_at_all(beginning_with("backup", true),
                                {.prepare =
                                     [&] {
                                       fs::remove_all(target);
                                       back_up(index, target, {});
                                       fs::remove_all(target / backups_in(target).front() / "attachments");
                                     },
                                 .action = [&] { back_up(index, target, {.keep = 1}); },
                                 .check =
                                     [&] {
                                       if (backups_in(target).size() > 1)
                                         fs::remove_all(target / backups_in(target)[0]);
                                       back_up(index, target, {.keep = 1});
                                       check_all();
                                       CHECK(names_in(target).size() == 2);  // the backup and the lock
                                     }});
  MESSAGE(kills << " kills");
  CHECK(kills >= 5 / step);
}

TEST_CASE("a restore killed at any step leaves the index as it was or as the backup is") {
  const TemporaryFolder folder;
  const auto start = folder / "start";
  const auto index = folder / "index";
  REQUIRE(run_in_child([&] { whole_run(start, 0); }).completed());
  const auto backup = back_up(start, folder / "backups", {});
  const View before = view_of(backup);
  REQUIRE(run_in_child([&] { whole_run(start, 1); }).completed());
  const View after = view_of(start);
  int kills = 0;
  for (const std::string& name : fault_points()) {
    kills += kill_each_time(name, {.prepare = [&] { link_index(start, index); },
                                   .action = [&] { restore(index, backup); },
                                   .check =
                                       [&] {
                                         const View view = view_of(index);
                                         CHECK((view == before || view == after));
                                         CHECK(check_index(index).empty());
                                         restore(index, backup);
                                         CHECK(view_of(index) == before);
                                         CHECK(check_index(index).empty());
                                       }});
  }
  MESSAGE(kills << " kills");
  CHECK(kills >= 15 / step);
}

}  // namespace fihris::test
