#include <filesystem>
#include <memory>
#include <system_error>

#include <fmt/format.h>

#include "common/base/error.h"
#include "indexer/cleaner.h"
#include "indexer/commands/commands.h"
#include "indexer/headline.h"
#include "indexer/index_writer.h"
#include "indexer/readers/control_characters.h"
#include "indexer/readers/jsonl_reader.h"
#include "indexer/readers/text_reader.h"
#include "indexer/run_report.h"
#include "indexer/source_scanner.h"
#include "indexer/stop_request.h"

namespace fihris {
namespace {

std::unique_ptr<ArticleReader> open_reader(const SourceFile& source, const Warn& warn) {
  ReaderInput input{.name = source.path == "-" ? "standard input" : source.path,
                    .id = source.id,
                    .bytes = ByteSource(source.path),
                    .warn = warn};
  if (source.kind == SourceKind::text) return std::make_unique<TextReader>(std::move(input));
  return std::make_unique<JsonlReader>(std::move(input));
}

void clean(Article& article, const std::string& position) {
  article.text = clean_text(article.text);
  if (!has_visible_text(article.text)) throw InputError(position + ": no text left after cleaning");
  find_title(article);
}

// False at the end of the source. A bad article is reported and costs nothing but itself.
bool add_next(ArticleReader& reader, IndexWriter& writer, RunReport& report) {
  try {
    std::optional<Article> article = reader.next();
    report.read_of_source(reader.bytes_read(), reader.stored_bytes_read());
    if (!article) return false;
    clean(*article, reader.position());
    report.count(writer.add(*std::move(article)));
  } catch (const InputError& error) {
    report.skip(error.what());
  }
  return true;
}

void add_source(const SourceFile& source, IndexWriter& writer, RunReport& report) {
  std::unique_ptr<ArticleReader> reader;
  try {
    reader = open_reader(source, [&](const std::string& sentence) { report.warn(sentence); });
  } catch (const InputError& error) {
    return report.skip(error.what());
  }
  while (!stop_requested() && add_next(*reader, writer, report)) {
  }
  report.finish_source();
}

SourceScan find_sources(const Options& options, RunReport& report) {
  SourceScan scan = scan_sources(options.arguments);
  for (const std::string& path : scan.ignored) report.ignore(path);
  for (const std::string& problem : scan.problems) report.skip(problem);
  if (scan.files.empty())
    throw UsageError(fmt::format("{}: no .txt or .jsonl files: nothing added; name a folder that has some",
                                 fmt::join(options.arguments, ", ")));
  return scan;
}

// 0 when it is not known: of standard input, or of a file that is gone by now.
std::uint64_t bytes_of(const std::vector<SourceFile>& files) {
  std::uint64_t total = 0;
  for (const SourceFile& file : files) {
    std::error_code error;
    const std::uint64_t bytes = std::filesystem::file_size(file.path, error);
    if (error) return 0;
    total += bytes;
  }
  return total;
}

int exit_code(const RunReport& report) {
  if (stop_requested()) return exit_interrupted;
  return report.counts().skipped > 0 ? exit_some_skipped : exit_all_well;
}

}  // namespace

int run_add(const Options& options, const Output& output) {
  RunReport report(output.messages, options.quiet, output.messages_on_terminal);
  const SourceScan scan = find_sources(options, report);
  if (output.messages_on_terminal) report.expect(bytes_of(scan.files));
  IndexWriter writer(options.index, {.threads = options.threads});
  catch_stop_signals();
  for (const SourceFile& source : scan.files)
    if (!stop_requested()) add_source(source, writer, report);
  if (stop_requested()) report.interrupted();
  writer.publish();
  report.summarise();
  return exit_code(report);
}

}  // namespace fihris
