// What happens to each article of a run: messages as they come, counts for the summary.
#pragma once

#include <chrono>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

#include "indexer/index_writer.h"
#include "indexer/run/progress.h"
#include "indexer/run/run_summary.h"

namespace fihris {

// Not for two threads at once.
class RunReport {
 public:
  // `quiet` leaves out the summary and notes, never what was skipped. On a terminal progress is a bar, elsewhere a line
  // a minute.
  RunReport(std::ostream& out, bool quiet, bool on_terminal);

  void count(const std::string& source, const AddResult& result);
  void count_of_other_shard(const std::string& source);
  void skip(const std::string& message, SkipReason reason);  // "FILE:LINE: why"
  void warn(const std::string& sentence);
  void ignore(const std::string& path, std::string_view kind);  // "a PDF document"
  void note(const std::string& sentence);                       // silent when quiet

  // For the bar: the size of further files; what was read so far of the present one, as text and as it is stored.
  void expect_more(std::uint64_t stored_bytes) { progress_.files_in_total += stored_bytes; }
  void read_of_source(std::uint64_t bytes, std::uint64_t stored_bytes);
  void finish_source() { before_source_ = progress_; }

  // The line with the counts at the end.
  void summarise();

  // With the time so far, what was read, and what the process has used.
  const RunSummary& summary();
  RunSummary& counts() { return summary_; }

 private:
  ArticleCounts& counts_of(const std::string& source);
  void write_line(const std::string& line);

  std::ostream& out_;
  bool quiet_;
  ProgressLine progress_line_;
  RunProgress progress_;
  RunProgress before_source_;
  RunSummary summary_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace fihris
