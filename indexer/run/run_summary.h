// What a run did, as plain data: for the summary in words, the report in JSON and the file for monitoring.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "common/base/error.h"

namespace fihris {

struct ArticleCounts {
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t moved = 0;   // known from another path or address
  std::uint64_t copies = 0;  // of those added or replaced: copies of an earlier article
  std::uint64_t of_other_shards = 0;
  std::uint64_t skipped = 0;

  std::uint64_t read() const { return added + replaced + unchanged + moved + of_other_shards; }
  bool operator==(const ArticleCounts&) const = default;
};

struct FileCounts {
  std::uint64_t found = 0;
  std::uint64_t read = 0;
  std::uint64_t unchanged = 0;      // since they were read
  std::uint64_t failed = 0;         // nothing, or not all, could be made of them
  std::uint64_t failed_before = 0;  // and have not changed
  std::uint64_t ignored = 0;        // of kinds that hold no articles
  std::uint64_t vanished = 0;       // `sync`: no longer there

  bool operator==(const FileCounts&) const = default;
};

struct RunSummary {
  std::string command;  // "add", "sync"
  std::string index;
  std::string started;  // UTC, ISO 8601
  double seconds = 0;
  bool dry_run = false;
  bool interrupted = false;
  int exit_code = 0;
  std::string error;  // why the run was not done; "" when it was

  FileCounts files;
  ArticleCounts articles;
  std::uint64_t removed = 0;
  std::map<std::string, ArticleCounts> by_source;  // by outlet; those without one under ""
  std::map<SkipReason, std::uint64_t> skipped_by_reason;
  std::vector<std::string> problems;  // the first of them, as they were said

  std::uint64_t stored_bytes_read = 0;  // of files
  std::uint64_t text_bytes_read = 0;    // once unpacked
  std::uint64_t bytes_written = 0;      // by this process, to all files
  std::uint64_t peak_memory = 0;        // bytes
  std::uint64_t generation = 0;         // of the index now
  std::uint64_t publishes = 0;
  std::uint64_t index_articles = 0;
  std::uint64_t index_bytes = 0;
};

// So many outlets are counted apart; further ones together as "…".
inline constexpr std::size_t most_counted_sources = 1000;
inline constexpr std::size_t most_reported_problems = 200;

// "encoding", "too large", …
std::string_view name_of(SkipReason reason);

// One line: "3 added, 1 replaced, 0 unchanged, 2 skipped".
std::string counts_text(const RunSummary& summary);

// Several lines for people in the morning: counts, times, what was skipped and why, per outlet.
std::string to_text(const RunSummary& summary);

// One JSON object, documented in README.md.
std::string to_json(const RunSummary& summary);

// In the text format of Prometheus, for the node exporter's textfile collector and for scripts.
std::string to_metrics(const RunSummary& summary, std::int64_t now);

}  // namespace fihris
