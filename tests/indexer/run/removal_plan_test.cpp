#include "indexer/run/removal_plan.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "indexer/index_writer.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

using Terms = std::vector<std::string>;

SourceFile file(const std::string& path, std::uint64_t inode = 1) {
  return {path, "", {10, 20, inode, 1}};
}

struct Ledger {
  test::TemporaryFolder folder;
  IndexWriter writer{folder / "index", {.threads = 1}};

  void put(const std::string& path, const Terms& terms, std::uint64_t inode = 1) {
    FileRecord record;
    record.path = path;
    record.stamp = file(path, inode).state;
    record.articles = terms.size();
    writer.ledger().put(record, terms);
  }
  RemovalPlan plan(const std::vector<SourceFile>& seen, const std::vector<std::string>& roots) {
    RemovalPlan plan(writer.ledger());
    for (const SourceFile& one : seen) plan.see(one);
    for (const std::string& root : roots) plan.find_vanished(root);
    return plan;
  }
};

Terms sorted(Terms terms) {
  std::sort(terms.begin(), terms.end());
  return terms;
}

}  // namespace

TEST_CASE("what nobody saw below the root has vanished, and nothing elsewhere") {
  Ledger ledger;
  ledger.put("/n/a", {"Qa"});
  ledger.put("/n/b", {"Qb1", "Qb2"});
  ledger.put("/m/c", {"Qc"});
  const RemovalPlan plan = ledger.plan({file("/n/a")}, {"/n"});
  CHECK(plan.vanished_paths() == Terms{"/n/b"});
  CHECK(sorted(plan.candidates()) == Terms{"Qb1", "Qb2"});
  CHECK(plan.share().held == 3);
  CHECK(plan.share().lost == 2);
}

TEST_CASE("an article that another file holds too is not lost") {
  Ledger ledger;
  ledger.put("/n/a", {"Qx", "Qy"});
  ledger.put("/n/b", {"Qx"});
  ledger.put("/m/c", {"Qy"});
  CHECK(ledger.plan({file("/n/b")}, {"/n"}).share().lost == 0);
  CHECK(ledger.plan({}, {"/n"}).share().lost == 1);
  CHECK(ledger.plan({}, {"/n", "/m"}).share().lost == 2);
}

TEST_CASE("the articles of a file that moved may go, but do not count as lost") {
  Ledger ledger;
  ledger.put("/n/a", {"Qa"}, 5);
  ledger.put("/n/b", {"Qb"}, 6);
  const RemovalPlan plan = ledger.plan({file("/n/moved", 5)}, {"/n"});
  CHECK(sorted(plan.candidates()) == Terms{"Qa", "Qb"});
  CHECK(plan.share().lost == 1);
}

TEST_CASE("two roots of which one lies in the other count once") {
  Ledger ledger;
  ledger.put("/n/a/1", {"Qa"});
  CHECK(ledger.plan({}, {"/n", "/n/a"}).share().held == 1);
  CHECK(ledger.plan({}, {"/n", "/n/a"}).share().lost == 1);
}

TEST_CASE("a share is more than so many percent, or just as many") {
  CHECK(RemovalShare{100, 21}.is_more_than(20));
  CHECK_FALSE(RemovalShare{100, 20}.is_more_than(20));
  CHECK_FALSE(RemovalShare{0, 0}.is_more_than(0));
  CHECK(RemovalShare{1000, 1}.is_more_than(0));
  CHECK_FALSE(RemovalShare{5, 5}.is_more_than(100));
}

}  // namespace fihris
