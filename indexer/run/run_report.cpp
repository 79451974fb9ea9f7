#include "indexer/run/run_report.h"

#include <fstream>

#include <fmt/format.h>
#include <sys/resource.h>

#include "common/base/utc_time.h"
#include "indexer/readers/control_characters.h"

namespace fihris {
namespace {

std::uint64_t ArticleCounts::*member_of(AddOutcome outcome) {
  switch (outcome) {
    case AddOutcome::added: return &ArticleCounts::added;
    case AddOutcome::replaced: return &ArticleCounts::replaced;
    case AddOutcome::unchanged: return &ArticleCounts::unchanged;
    case AddOutcome::moved: return &ArticleCounts::moved;
  }
  return &ArticleCounts::unchanged;
}

std::uint64_t peak_memory() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

// By the kernel's count; 0 where it does not say.
std::uint64_t bytes_written() {
  std::ifstream io("/proc/self/io");
  std::string name;
  std::uint64_t value = 0;
  while (io >> name >> value)
    if (name == "wchar:") return value;
  return 0;
}

}  // namespace

RunReport::RunReport(std::ostream& out, bool quiet, bool on_terminal)
    : out_(out),
      quiet_(quiet),
      progress_line_(out, quiet         ? ProgressStyle::none
                          : on_terminal ? ProgressStyle::bar
                                        : ProgressStyle::log) {
  summary_.started = utc_now();
}

void RunReport::count(const std::string& source, const AddResult& result) {
  const auto member = member_of(result.outcome);
  ++(summary_.articles.*member);
  ++(counts_of(source).*member);
  if (result.is_copy) {
    ++summary_.articles.copies;
    ++counts_of(source).copies;
  }
  progress_.articles = summary_.articles.read();
  progress_line_.update(progress_);
}

void RunReport::count_of_other_shard(const std::string& source) {
  ++summary_.articles.of_other_shards;
  ++counts_of(source).of_other_shards;
  progress_.articles = summary_.articles.read();
  progress_line_.update(progress_);
}

ArticleCounts& RunReport::counts_of(const std::string& source) {
  const auto found = summary_.by_source.find(source);
  if (found != summary_.by_source.end()) return found->second;
  return summary_.by_source[summary_.by_source.size() < most_counted_sources ? source : "…"];
}

void RunReport::skip(const std::string& message, SkipReason reason) {
  ++summary_.articles.skipped;
  ++summary_.skipped_by_reason[reason];
  if (summary_.problems.size() < most_reported_problems) summary_.problems.push_back(single_line(message));
  write_line(message + "; skipped");
}

void RunReport::warn(const std::string& sentence) {
  write_line(sentence);
}

void RunReport::ignore(const std::string& path, std::string_view kind) {
  ++summary_.files.ignored;
  note(fmt::format("{}: ignored: {}", path, kind));
}

void RunReport::note(const std::string& sentence) {
  if (!quiet_) write_line(sentence);
}

void RunReport::read_of_source(std::uint64_t bytes, std::uint64_t stored_bytes) {
  progress_.bytes = before_source_.bytes + bytes;
  progress_.files_read = before_source_.files_read + stored_bytes;
}

void RunReport::summarise() {
  progress_line_.clear();
  if (quiet_) return;
  const auto elapsed = std::chrono::steady_clock::now() - start_;
  out_ << (summary_.dry_run ? "dry run, nothing was changed: " : "") << counts_text(summary_) << "; "
       << speed_text(progress_, elapsed) << '\n';
}

const RunSummary& RunReport::summary() {
  summary_.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  summary_.stored_bytes_read = progress_.files_read;
  summary_.text_bytes_read = progress_.bytes;
  summary_.bytes_written = bytes_written();
  summary_.peak_memory = peak_memory();
  return summary_;
}

// File names and pieces of input may hold what would play tricks on a terminal.
void RunReport::write_line(const std::string& line) {
  progress_line_.clear();
  out_ << "fihris-indexer: " << single_line(line) << '\n';
}

}  // namespace fihris
