#include "searcher/commands/log_command.h"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "searcher/commands/search_command.h"
#include "searcher/evaluate/text_lines.h"
#include "searcher/options.h"
#include "searcher/present/terminal_text.h"
#include "searcher/query_log/logged_query.h"
#include "searcher/query_log/query_report.h"

namespace fihris {
namespace {

using Json = nlohmann::ordered_json;

constexpr int json_version = 1;

Json json_of(const std::vector<QueryCount>& counts) {
  Json list = Json::array();
  for (const QueryCount& each : counts)
    list.push_back({{"query", each.query}, {"searches", each.searches}, {"without_hits", each.without_hits}});
  return list;
}

void print_json(const QueryReport& report, std::size_t queries, std::ostream& out) {
  const Json object{{"version", json_version},
                    {"searches", report.searches},
                    {"queries", queries},
                    {"without_hits", report.without_hits},
                    {"damaged_lines", report.damaged_lines},
                    {"frequent", json_of(report.frequent)},
                    {"unanswered", json_of(report.unanswered)}};
  out << object.dump() << '\n';
}

void print_counts(const char* heading, const std::vector<QueryCount>& counts, std::uint64_t QueryCount::*number,
                  std::ostream& out) {
  if (counts.empty()) return;
  out << '\n' << heading << '\n';
  for (const QueryCount& each : counts) out << fmt::format("{:>10}  {}\n", each.*number, printable_line(each.query));
}

void print_text(const QueryReport& report, std::size_t queries, std::ostream& out) {
  out << fmt::format("searches       {}\nqueries        {}\nwithout a hit  {}\n", report.searches, queries,
                     report.without_hits);
  print_counts("most frequent", report.frequent, &QueryCount::searches, out);
  print_counts("without a hit", report.unanswered, &QueryCount::without_hits, out);
}

}  // namespace

void log_search(const SearcherOptions& options, const SearchResponse& response, std::ostream& log) {
  if (options.query_log.empty()) return;
  const std::uint64_t total = response.answers_suggestion ? 0 : response.total;
  try {
    append_to_log(options.query_log, {options.request.answer.today, options.request.query, total});
  } catch (const IoError& error) {
    log << "warning: " << error.what() << '\n';
  }
}

int log_report_command(const SearcherOptions& options, std::ostream& out, std::ostream& log) {
  Analyzer analyzer;
  QueryReport report = report_queries(read_text_file(options.reported_log), analyzer);
  const std::size_t queries = report.frequent.size();
  for (std::vector<QueryCount>* counts : {&report.frequent, &report.unanswered})
    counts->resize(std::min(counts->size(), options.request.limit));
  if (report.damaged_lines > 0)
    log << fmt::format("warning: {}: {} damaged {} skipped\n", options.reported_log.string(), report.damaged_lines,
                       report.damaged_lines == 1 ? "line was" : "lines were");
  options.output.format == OutputFormat::json ? print_json(report, queries, out) : print_text(report, queries, out);
  return report.searches > 0 ? exit_found : exit_nothing_found;
}

}  // namespace fihris
