#include "indexer/run/run_summary.h"

#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "indexer/run/progress.h"

namespace fihris {
namespace {

using Json = nlohmann::ordered_json;

constexpr int report_version = 1;

struct NamedCount {
  std::string_view name;
  std::uint64_t ArticleCounts::*count;
};

constexpr std::array named_counts{
    NamedCount{"added", &ArticleCounts::added},         NamedCount{"replaced", &ArticleCounts::replaced},
    NamedCount{"unchanged", &ArticleCounts::unchanged}, NamedCount{"moved", &ArticleCounts::moved},
    NamedCount{"copies", &ArticleCounts::copies},       NamedCount{"of_other_shards", &ArticleCounts::of_other_shards},
    NamedCount{"skipped", &ArticleCounts::skipped}};

struct NamedFileCount {
  std::string_view name;
  std::uint64_t FileCounts::*count;
};

constexpr std::array named_file_counts{NamedFileCount{"found", &FileCounts::found},
                                       NamedFileCount{"read", &FileCounts::read},
                                       NamedFileCount{"unchanged", &FileCounts::unchanged},
                                       NamedFileCount{"failed", &FileCounts::failed},
                                       NamedFileCount{"failed_before", &FileCounts::failed_before},
                                       NamedFileCount{"ignored", &FileCounts::ignored},
                                       NamedFileCount{"vanished", &FileCounts::vanished}};

Json json_of(const ArticleCounts& counts) {
  Json json = Json::object();
  for (const NamedCount& named : named_counts) json[std::string(named.name)] = counts.*named.count;
  return json;
}

Json json_of(const FileCounts& counts) {
  Json json = Json::object();
  for (const NamedFileCount& named : named_file_counts) json[std::string(named.name)] = counts.*named.count;
  return json;
}

Json reasons_json(const RunSummary& summary) {
  Json json = Json::object();
  for (const auto& [reason, count] : summary.skipped_by_reason) json[std::string(name_of(reason))] = count;
  return json;
}

Json sources_json(const RunSummary& summary) {
  Json json = Json::array();
  for (const auto& [source, counts] : summary.by_source) {
    Json row{{"source", source}};
    row.update(json_of(counts));
    json.push_back(std::move(row));
  }
  return json;
}

// "3 moved" for what is seldom worth a word.
void add_if_any(std::string& text, std::uint64_t count, std::string_view name) {
  if (count > 0) text += fmt::format(", {} {}", grouped(count), name);
}

std::string files_text(const FileCounts& files) {
  std::string text = fmt::format("{} found, {} read, {} unchanged", grouped(files.found), grouped(files.read),
                                 grouped(files.unchanged));
  add_if_any(text, files.failed, "failed");
  add_if_any(text, files.failed_before, "failed before and not changed");
  add_if_any(text, files.ignored, "ignored");
  add_if_any(text, files.vanished, "vanished");
  return text;
}

std::string result_text(const RunSummary& summary) {
  if (!summary.error.empty()) return "NOT DONE: " + summary.error;
  if (summary.dry_run) return "dry run: nothing was changed";
  if (summary.interrupted) return "interrupted: what was whole is published";
  return summary.articles.skipped > 0 ? "done, but some articles were skipped" : "done";
}

std::string metric(std::string_view name, std::string_view help, std::string_view values) {
  return fmt::format("# HELP fihris_{0} {1}\n# TYPE fihris_{0} gauge\n{2}", name, help, values);
}

std::string metric(std::string_view name, std::string_view help, double value) {
  return metric(name, help, fmt::format("fihris_{} {}\n", name, value));
}

}  // namespace

std::string_view name_of(SkipReason reason) {
  switch (reason) {
    case SkipReason::article: return "article";
    case SkipReason::empty: return "empty";
    case SkipReason::encoding: return "encoding";
    case SkipReason::format: return "format";
    case SkipReason::too_large: return "too large";
    case SkipReason::unreadable: return "unreadable";
    case SkipReason::damaged: return "damaged";
    case SkipReason::archive: return "archive";
  }
  return "article";
}

std::string counts_text(const RunSummary& summary) {
  const ArticleCounts& counts = summary.articles;
  std::string text = fmt::format("{} added, {} replaced, {} unchanged, {} skipped", grouped(counts.added),
                                 grouped(counts.replaced), grouped(counts.unchanged), grouped(counts.skipped));
  add_if_any(text, counts.moved, "known from elsewhere");
  add_if_any(text, counts.copies, "copies of others");
  add_if_any(text, counts.of_other_shards, "of other shards");
  add_if_any(text, summary.removed, "removed");
  add_if_any(text, summary.files.unchanged, "files unchanged");
  add_if_any(text, summary.files.failed_before, "files failed before");
  add_if_any(text, summary.files.ignored, "other files ignored");
  return text;
}

std::string to_text(const RunSummary& summary) {
  std::string text = fmt::format("fihris-indexer {} of {}, {}: {}\n", summary.command, summary.index, summary.started,
                                 result_text(summary));
  text += fmt::format("articles: {}\n", counts_text(summary));
  text += fmt::format("files: {}\n", files_text(summary.files));
  text += fmt::format("time: {:.1f} s; read {:.1f} MB; wrote {:.1f} MB; memory {:.0f} MB\n", summary.seconds,
                      static_cast<double>(summary.stored_bytes_read) / 1e6,
                      static_cast<double>(summary.bytes_written) / 1e6, static_cast<double>(summary.peak_memory) / 1e6);
  text += fmt::format("index: {} articles, {:.1f} MB, generation {}\n", grouped(summary.index_articles),
                      static_cast<double>(summary.index_bytes) / 1e6, summary.generation);
  for (const auto& [reason, count] : summary.skipped_by_reason)
    text += fmt::format("skipped, {}: {}\n", name_of(reason), grouped(count));
  for (const auto& [source, counts] : summary.by_source)
    text += fmt::format("{}: {} added, {} replaced, {} unchanged, {} skipped\n",
                        source.empty() ? "(no source)" : source, grouped(counts.added), grouped(counts.replaced),
                        grouped(counts.unchanged), grouped(counts.skipped));
  for (const std::string& problem : summary.problems) text += problem + "\n";
  return text;
}

std::string to_json(const RunSummary& summary) {
  return Json{{"version", report_version},
              {"command", summary.command},
              {"index", summary.index},
              {"started", summary.started},
              {"seconds", summary.seconds},
              {"exit_code", summary.exit_code},
              {"error", summary.error},
              {"dry_run", summary.dry_run},
              {"interrupted", summary.interrupted},
              {"files", json_of(summary.files)},
              {"articles", json_of(summary.articles)},
              {"removed", summary.removed},
              {"sources", sources_json(summary)},
              {"skipped_by_reason", reasons_json(summary)},
              {"problems", summary.problems},
              {"stored_bytes_read", summary.stored_bytes_read},
              {"text_bytes_read", summary.text_bytes_read},
              {"bytes_written", summary.bytes_written},
              {"peak_memory", summary.peak_memory},
              {"generation", summary.generation},
              {"publishes", summary.publishes},
              {"index_articles", summary.index_articles},
              {"index_bytes", summary.index_bytes}}
             .dump(1, ' ', false, Json::error_handler_t::replace) +
         "\n";
}

std::string to_metrics(const RunSummary& summary, std::int64_t now) {
  std::string articles;
  for (const NamedCount& named : named_counts)
    articles += fmt::format("fihris_run_articles{{outcome=\"{}\"}} {}\n", named.name, summary.articles.*named.count);
  articles += fmt::format("fihris_run_articles{{outcome=\"removed\"}} {}\n", summary.removed);
  std::string files;
  for (const NamedFileCount& named : named_file_counts)
    files += fmt::format("fihris_run_files{{outcome=\"{}\"}} {}\n", named.name, summary.files.*named.count);
  return metric("run_timestamp_seconds", "When the last run ended.", static_cast<double>(now)) +
         metric("run_exit_code", "0 all well, 1 some skipped, 2 not done, 130 interrupted.", summary.exit_code) +
         metric("run_seconds", "How long the last run took.", summary.seconds) +
         metric("run_articles", "Articles of the last run by what became of them.", articles) +
         metric("run_files", "Files of the last run by what became of them.", files) +
         metric("run_written_bytes", "Written by the last run.", static_cast<double>(summary.bytes_written)) +
         metric("run_peak_memory_bytes", "Of the last run.", static_cast<double>(summary.peak_memory)) +
         metric("index_articles", "Articles of the index.", static_cast<double>(summary.index_articles)) +
         metric("index_bytes", "Bytes of the index.", static_cast<double>(summary.index_bytes)) +
         metric("index_generation", "Generation of the index.", static_cast<double>(summary.generation));
}

}  // namespace fihris
