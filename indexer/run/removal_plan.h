// What a `sync` would remove, judged before anything is written.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "indexer/ledger/file_ledger.h"
#include "indexer/source_scanner.h"

namespace fihris {

// Articles of the paths that are synchronised: how many the index holds, and how many it is about to lose.
struct RemovalShare {
  std::uint64_t held = 0;
  std::uint64_t lost = 0;

  bool is_more_than(unsigned percent) const { return lost * 100 > held * percent; }
};

//   RemovalPlan plan(ledger);
//   for (file : scan.files) plan.see(file);
//   for (root : roots) plan.find_vanished(root);
//   if (plan.share().is_more_than(20)) …
//
// Not for two threads at once.
class RemovalPlan {
 public:
  explicit RemovalPlan(const FileLedger& ledger) : ledger_(ledger) {}

  // A file that is there.
  void see(const SourceFile& file);

  // After all were seen: what the ledger knows at or below this path and nobody saw is gone. The articles of a file
  // that only moved (a new one has its size, time and inode) will be found again, and do not count as lost.
  void find_vanished(const std::string& root);

  // Articles that a file had and no longer has: found by reading it again.
  void lose(const std::vector<std::string>& id_terms);

  RemovalShare share() const;

  const std::vector<std::string>& vanished_paths() const { return vanished_; }

  // Articles that may go: those which no file holds once the vanished are forgotten.
  std::vector<std::string> candidates() const;

 private:
  const FileLedger& ledger_;
  std::unordered_set<std::string> seen_;
  std::unordered_set<std::string> new_stamps_;
  std::vector<std::string> vanished_;
  std::unordered_set<std::string> counted_;                 // paths of records whose articles are counted as held
  std::unordered_map<std::string, std::uint32_t> lost_by_;  // term → how many files lose it
  std::vector<std::string> moved_;                          // terms of the articles of files that moved
  std::uint64_t held_ = 0;
};

}  // namespace fihris
