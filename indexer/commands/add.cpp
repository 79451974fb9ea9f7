#include <utility>
#include <variant>

#include <fmt/format.h>

#include "common/base/error.h"
#include "indexer/commands/commands.h"
#include "indexer/index_writer.h"
#include "indexer/run_report.h"
#include "indexer/source_scanner.h"
#include "indexer/sources/article_stream.h"
#include "indexer/stop_request.h"

namespace fihris {
namespace {

struct EventHandler {
  IndexWriter& writer;
  RunReport& report;

  void operator()(const FileBegin&) const {}
  void operator()(ReadArticle& read) const {
    report.read_of_source(read.bytes, read.stored_bytes);
    try {
      report.count(writer.add(std::move(read.article)));
    } catch (const InputError& error) {
      report.skip(error.what());
    }
  }
  void operator()(const SkippedArticle& skipped) const { report.skip(skipped.message); }
  void operator()(const IgnoredPart& ignored) const { report.ignore(ignored.name, ignored.kind); }
  void operator()(const ReadingWarning& warning) const { report.warn(warning.sentence); }
  void operator()(const FileEnd& end) const {
    report.read_of_source(end.bytes, end.stored_bytes);
    report.finish_source();
  }
};

SourceScan find_sources(const Options& options, RunReport& report) {
  SourceScan scan = scan_sources(options.arguments);
  for (const IgnoredFile& ignored : scan.ignored) report.ignore(ignored.path, ignored.kind);
  for (const std::string& problem : scan.problems) report.skip(problem);
  if (scan.files.empty())
    throw UsageError(
        fmt::format("{}: no files: nothing added; name a folder that has some", fmt::join(options.arguments, ", ")));
  return scan;
}

int exit_code(const RunReport& report) {
  if (stop_requested()) return exit_interrupted;
  return report.counts().skipped > 0 ? exit_some_skipped : exit_all_well;
}

}  // namespace

int run_add(const Options& options, const Output& output) {
  RunReport report(output.messages, options.quiet, output.messages_on_terminal);
  const SourceScan scan = find_sources(options, report);
  if (output.messages_on_terminal) report.expect(scan.files.total_bytes());
  IndexWriter writer(options.index, {.threads = options.threads});
  catch_stop_signals();
  ArticleStream stream(each_of(scan.files), {});
  while (std::optional<StreamEvent> event = stream.next()) std::visit(EventHandler{writer, report}, event->what);
  if (stop_requested()) report.interrupted();
  writer.publish();
  report.summarise();
  return exit_code(report);
}

}  // namespace fihris
