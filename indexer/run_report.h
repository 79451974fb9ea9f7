// What happened to each article of a run: messages as they come, figures at the end.
#pragma once

#include <chrono>
#include <cstdint>
#include <ostream>
#include <string>

#include "indexer/index_writer.h"
#include "indexer/progress.h"

namespace fihris {

struct RunCounts {
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t skipped = 0;
  std::uint64_t ignored_files = 0;
  std::uint64_t bytes = 0;

  std::uint64_t articles() const { return added + replaced + unchanged; }
};

class RunReport {
 public:
  // `quiet` leaves out the summary and notes, never what was skipped.
  RunReport(std::ostream& out, bool quiet, bool show_progress);

  void count(AddOutcome outcome);
  void skip(const std::string& reason);  // "FILE:LINE: reason"
  void warn(const std::string& sentence);
  void ignore(const std::string& path);
  void set_bytes_of_source(std::uint64_t bytes);  // read so far from the present source
  void finish_source();
  void summarise();

  const RunCounts& counts() const { return counts_; }

 private:
  void write_line(const std::string& line);

  std::ostream& out_;
  bool quiet_;
  Progress progress_;
  RunCounts counts_;
  std::uint64_t bytes_before_source_ = 0;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

// "3 added, 1 replaced, 0 unchanged, 2 skipped"
std::string to_text(const RunCounts& counts);

}  // namespace fihris
