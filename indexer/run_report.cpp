#include "indexer/run_report.h"

#include <fmt/format.h>

#include "indexer/readers/control_characters.h"

namespace fihris {

RunReport::RunReport(std::ostream& out, bool quiet, bool show_progress)
    : out_(out), quiet_(quiet), progress_line_(out, show_progress && !quiet) {}

void RunReport::count(AddOutcome outcome) {
  switch (outcome) {
    case AddOutcome::added: ++counts_.added; break;
    case AddOutcome::replaced: ++counts_.replaced; break;
    case AddOutcome::unchanged: ++counts_.unchanged; break;
  }
  progress_.articles = counts_.articles();
  progress_line_.update(progress_);
}

void RunReport::skip(const std::string& reason) {
  ++counts_.skipped;
  write_line(reason + "; skipped");
}

void RunReport::warn(const std::string& sentence) {
  write_line(sentence);
}

void RunReport::ignore(const std::string& path, std::string_view kind) {
  ++counts_.ignored_files;
  if (!quiet_) write_line(fmt::format("{}: ignored: {}", path, kind));
}

// Publishing takes seconds in which nothing seems to happen.
void RunReport::interrupted() {
  if (!quiet_) write_line("interrupted: publishing what was read (again: stop at once)");
}

void RunReport::read_of_source(std::uint64_t bytes, std::uint64_t stored_bytes) {
  progress_.bytes = before_source_.bytes + bytes;
  progress_.files_read = before_source_.files_read + stored_bytes;
}

void RunReport::summarise() {
  progress_line_.clear();
  if (quiet_) return;
  const auto elapsed = std::chrono::steady_clock::now() - start_;
  out_ << to_text(counts_) << "; " << speed_text(progress_, elapsed) << '\n';
}

// File names and pieces of input may hold what would play tricks on a terminal.
void RunReport::write_line(const std::string& line) {
  progress_line_.clear();
  out_ << "fihris-indexer: " << single_line(line) << '\n';
}

std::string to_text(const RunCounts& counts) {
  std::string text = fmt::format("{} added, {} replaced, {} unchanged, {} skipped", grouped(counts.added),
                                 grouped(counts.replaced), grouped(counts.unchanged), grouped(counts.skipped));
  if (counts.ignored_files > 0) text += fmt::format(", {} other files ignored", grouped(counts.ignored_files));
  return text;
}

}  // namespace fihris
