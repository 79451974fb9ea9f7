// What `sync` takes out of the index: articles whose files have vanished, or no longer have them.
#pragma once

#include <string>
#include <vector>

#include "indexer/index_writer.h"
#include "indexer/run/removal_plan.h"
#include "indexer/run/run_report.h"
#include "indexer/run/source_set.h"

namespace fihris {

// Thrown before anything is written, when a sync would remove more than it may.
class RemovalGuard : public Error {
 public:
  using Error::Error;
};

//   Removals removals(writer, 20);
//   removals.plan(sets);            // throws RemovalGuard; nothing is written yet
//   removals.lose(intake.lost());   // what reading the changed files has shown
//   removals.carry_out(report);     // takes effect with the next publish
//
// Not for two threads at once.
class Removals {
 public:
  Removals(IndexWriter& writer, unsigned most_percent) : writer_(writer), most_percent_(most_percent) {}

  // Throws RemovalGuard when a path is missing, cannot be read or is empty while the index holds articles of it, or
  // when more than the allowed part of the articles of all paths has vanished. Files that had several articles and have
  // changed are read for it, so that a file that was cut is found before it costs its articles.
  void plan(const std::vector<SourceSet>& sets);

  void lose(const std::vector<std::string>& id_terms);

  void carry_out(RunReport& report);

 private:
  void require_readable(const SourceSet& set) const;
  void require_not_empty(const SourceSet& set) const;
  void lose_from_changed(const SourceSet& set, RemovalPlan& plan) const;
  void require_few(const RemovalShare& share) const;

  IndexWriter& writer_;
  unsigned most_percent_;
  RemovalShare planned_;
  std::vector<std::string> vanished_;
  std::vector<std::string> candidates_;  // terms of ids
};

}  // namespace fihris
