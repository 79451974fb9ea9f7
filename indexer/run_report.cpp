#include "indexer/run_report.h"

#include <fmt/format.h>

#include "indexer/readers/control_characters.h"

namespace fihris {

RunReport::RunReport(std::ostream& out, bool quiet, bool show_progress)
    : out_(out), quiet_(quiet), progress_(out, show_progress && !quiet) {}

void RunReport::count(AddOutcome outcome) {
  switch (outcome) {
    case AddOutcome::added:
      ++counts_.added;
      break;
    case AddOutcome::replaced:
      ++counts_.replaced;
      break;
    case AddOutcome::unchanged:
      ++counts_.unchanged;
      break;
  }
  progress_.update(counts_.articles(), counts_.bytes);
}

void RunReport::skip(const std::string& reason) {
  ++counts_.skipped;
  write_line(reason + "; skipped");
}

void RunReport::warn(const std::string& sentence) {
  write_line(sentence);
}

void RunReport::ignore(const std::string& path) {
  ++counts_.ignored_files;
  if (!quiet_) write_line(path + ": ignored: neither .txt nor .jsonl");
}

void RunReport::set_bytes_of_source(std::uint64_t bytes) {
  counts_.bytes = bytes_before_source_ + bytes;
}

void RunReport::finish_source() {
  bytes_before_source_ = counts_.bytes;
}

void RunReport::summarise() {
  progress_.clear();
  if (quiet_) return;
  const auto elapsed = std::chrono::steady_clock::now() - start_;
  out_ << to_text(counts_) << "; " << progress_text(counts_.articles(), counts_.bytes, elapsed) << '\n';
}

// File names and pieces of input may hold what would play tricks on a terminal.
void RunReport::write_line(const std::string& line) {
  progress_.clear();
  out_ << "fihris-indexer: " << single_line(line) << '\n';
}

std::string to_text(const RunCounts& counts) {
  std::string text = fmt::format("{} added, {} replaced, {} unchanged, {} skipped", counts.added,
                                 counts.replaced, counts.unchanged, counts.skipped);
  if (counts.ignored_files > 0) text += fmt::format(", {} other files ignored", counts.ignored_files);
  return text;
}

}  // namespace fihris
