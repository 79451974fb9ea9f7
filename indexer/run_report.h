// What happened to each article of a run: messages as they come, figures at the end.
#pragma once

#include <chrono>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

#include "indexer/index_writer.h"
#include "indexer/progress.h"

namespace fihris {

struct RunCounts {
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t skipped = 0;
  std::uint64_t ignored_files = 0;

  std::uint64_t articles() const { return added + replaced + unchanged; }
};

class RunReport {
 public:
  // `quiet` leaves out the summary and notes, never what was skipped.
  RunReport(std::ostream& out, bool quiet, bool show_progress);

  void count(AddOutcome outcome);
  void skip(const std::string& reason);  // "FILE:LINE: reason"
  void warn(const std::string& sentence);
  void ignore(const std::string& path, std::string_view kind);  // "a PDF document"
  void interrupted();

  // For the bar: the size of all files; what was read so far of the present one, as text and as it is stored.
  void expect(std::uint64_t stored_bytes) { progress_.files_in_total = stored_bytes; }
  void read_of_source(std::uint64_t bytes, std::uint64_t stored_bytes);
  void finish_source() { before_source_ = progress_; }
  void summarise();

  const RunCounts& counts() const { return counts_; }
  const RunProgress& progress() const { return progress_; }

 private:
  void write_line(const std::string& line);

  std::ostream& out_;
  bool quiet_;
  Progress progress_line_;
  RunCounts counts_;
  RunProgress progress_;
  RunProgress before_source_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

// "3 added, 1 replaced, 0 unchanged, 2 skipped"
std::string to_text(const RunCounts& counts);

}  // namespace fihris
