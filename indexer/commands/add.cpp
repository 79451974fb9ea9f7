#include <chrono>
#include <exception>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "indexer/commands/commands.h"
#include "indexer/index_writer.h"
#include "indexer/run/article_intake.h"
#include "indexer/run/file_filter.h"
#include "indexer/run/frame_stage.h"
#include "indexer/run/removals.h"
#include "indexer/run/run_report.h"
#include "indexer/run/source_set.h"
#include "indexer/sources/article_stream.h"
#include "indexer/stop_request.h"

namespace fihris {
namespace {

WriterOptions writer_options(const Options& options) {
  WriterOptions chosen;
  chosen.threads = options.threads;
  chosen.wait_for_lock = std::chrono::seconds(options.wait_seconds);
  chosen.memory = options.memory_megabytes << 20U;
  chosen.dry_run = options.dry_run;
  chosen.shard = options.shard ? options.shard->text() : "";
  return chosen;
}

void report_scan(const SourceScan& scan, RunReport& report) {
  for (const IgnoredFile& ignored : scan.ignored) report.ignore(ignored.path, ignored.kind);
  for (const std::string& problem : scan.problems) report.skip(problem, SkipReason::unreadable);
  report.counts().files.found += scan.files.size();
}

// Unchanged files are left out here, before any thread reads: the ledger is not for two at once.
void choose_files(SourceSet& set, FileLedger& ledger, const Options& options, RunReport& report) {
  FileFilter filter(ledger, {.settings = set.fingerprint,
                             .reread = options.reread,
                             .retry_failed = options.retry_failed,
                             .needs_all_dropped = options.command == Command::sync});
  for (std::size_t place = 0; place < set.scan.files.size() && !stop_requested(); ++place) {
    switch (filter.look_at(set.scan.files[place])) {
      case FileVerdict::read: set.to_read.push_back(static_cast<std::uint32_t>(place)); break;
      case FileVerdict::unchanged: ++report.counts().files.unchanged; break;
      case FileVerdict::failed_before: ++report.counts().files.failed_before; break;
    }
  }
}

constexpr auto frames = "frames";

void read_articles(const SourceSet& set, IndexWriter& writer, ArticleIntake& intake, const Options& options) {
  StreamOptions stream_options;
  stream_options.settings = set.group.settings;
  stream_options.work = [](ReadArticle& read) { read.sketch = sketch_text(read.article.title, read.article.text); };
  stream_options.most_waiting_bytes = (options.memory_megabytes << 20U) / 16;
  ArticleStream stream(set.next_file(), stream_options);
  FrameStage frame_stage(writer.attachment(frames), [&](StreamEvent event) { intake.take(std::move(event)); });
  while (std::optional<StreamEvent> event = stream.next()) frame_stage.push(*std::move(event));
  frame_stage.finish();
  if (frame_stage.has_learnt()) writer.attach(frames, frame_stage.state());
}

void require_files(const std::vector<SourceSet>& sets) {
  std::vector<std::string> paths;
  for (const SourceSet& set : sets) {
    if (!set.scan.files.empty()) return;
    paths.insert(paths.end(), set.group.paths.begin(), set.group.paths.end());
  }
  throw UsageError(fmt::format("{}: no files: nothing added; name a folder that has some", fmt::join(paths, ", ")));
}

int exit_code(const RunSummary& summary) {
  if (summary.interrupted) return exit_interrupted;
  return summary.articles.skipped > 0 ? exit_some_skipped : exit_all_well;
}

void note_index(const Manifest& manifest, std::uint64_t publishes, RunSummary& summary) {
  summary.generation = manifest.generation;
  summary.publishes = publishes;
  for (const Segment& segment : manifest.segments) summary.index_articles += segment.documents;
  for (const auto* kind : {&manifest.segments, &manifest.file_records})
    for (const Segment& segment : *kind) summary.index_bytes += bytes_of(segment);
}

// The story of `add` and `sync`.
void run(const Options& options, RunReport& report) {
  const bool removes = options.command == Command::sync;
  std::vector<SourceSet> sets = find_sources(options, removes && options.allow_removing == 100);
  for (const SourceSet& set : sets) report_scan(set.scan, report);
  if (!removes) require_files(sets);
  IndexWriter writer(options.index, writer_options(options));
  catch_stop_signals();
  for (SourceSet& set : sets) choose_files(set, writer.ledger(), options, report);
  Removals removals(writer, options.allow_removing);
  if (removes) removals.plan(sets);
  for (const SourceSet& set : sets) report.expect_more(set.bytes_to_read());
  for (const SourceSet& set : sets) {
    ArticleIntake intake(writer, report, {.settings = set.fingerprint, .shard = options.shard, .drops_lost = removes});
    read_articles(set, writer, intake, options);
    removals.lose(intake.lost());
  }
  report.counts().interrupted = stop_requested();
  if (stop_requested()) report.note("interrupted: publishing what was read (again: stop at once)");
  if (removes && !stop_requested()) removals.carry_out(report);
  writer.publish();
  note_index(writer.manifest(), writer.publishes(), report.counts());
}

void write_reports(const Options& options, RunReport& report) {
  const RunSummary& summary = report.summary();
  const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  if (!options.report.empty()) replace_file(options.report, to_json(summary));
  if (!options.notify_file.empty()) replace_file(options.notify_file, to_metrics(summary, now));
}

}  // namespace

int run_add(const Options& options, const Output& output) {
  RunReport report(output.messages, options.quiet, output.messages_on_terminal);
  RunSummary& summary = report.counts();
  summary.command = options.command == Command::sync ? "sync" : "add";
  summary.index = options.index.string();
  summary.dry_run = options.dry_run;
  try {
    run(options, report);
    summary.exit_code = exit_code(summary);
  } catch (const std::exception& error) {
    summary.exit_code = exit_not_done;
    summary.error = error.what();
    write_reports(options, report);
    throw;
  }
  report.summarise();
  write_reports(options, report);
  return summary.exit_code;
}

}  // namespace fihris
