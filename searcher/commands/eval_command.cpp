#include "searcher/commands/eval_command.h"

#include <algorithm>
#include <ostream>
#include <string_view>

#include <fmt/format.h>

#include "common/base/error.h"
#include "searcher/evaluate/text_lines.h"
#include "searcher/present/warning_lines.h"
#include "searcher/searcher.h"

namespace fihris {
namespace {

void check(const EvalOptions& options) {
  if (options.depth == 0) throw UsageError("--depth 0 leaves nothing to measure: give at least 1");
  if (split_fields(options.tag) != std::vector<std::string_view>{options.tag}) {
    throw UsageError("--tag must be one word without blanks: it is a column of the run");
  }
}

Qrels read_usable_qrels(const std::filesystem::path& file) {
  Qrels qrels = read_qrels(file);
  const bool usable =
      std::any_of(qrels.begin(), qrels.end(), [](const auto& query) { return has_relevant(query.second); });
  if (usable) return qrels;
  throw InputError(file.string() + ": judges no document relevant: nothing to measure against");
}

void print_queries(std::ostream& out, const Evaluation& evaluation) {
  out << "query\tnDCG@10\tMAP@1000\tMRR@10\tRecall@100\tP@10\n";
  for (const auto& [topic, m] : evaluation.queries) {
    out << fmt::format("{}\t{:.4f}\t{:.4f}\t{:.4f}\t{:.4f}\t{:.4f}\n", topic, m.ndcg_10, m.map_1000, m.mrr_10,
                       m.recall_100, m.p_10);
  }
}

void print_means(std::ostream& out, const Evaluation& evaluation) {
  const Metrics& m = evaluation.mean;
  out << fmt::format("queries     {}\n", evaluation.queries.size())
      << fmt::format("nDCG@10     {:.4f}\nMAP@1000    {:.4f}\nMRR@10      {:.4f}\n", m.ndcg_10, m.map_1000, m.mrr_10)
      << fmt::format("Recall@100  {:.4f}\nP@10        {:.4f}\n", m.recall_100, m.p_10);
}

std::vector<RunEntry> entries_of(const SearchResponse& response) {
  std::vector<RunEntry> entries;
  for (const Hit& hit : response.hits) entries.push_back({run_document_id(hit.article.id), hit.score});
  return entries;
}

}  // namespace

void eval_command(const EvalOptions& options, const AnswerQuery& answer, std::ostream& out, std::ostream& warnings) {
  check(options);
  const std::vector<Topic> topics = read_topics(options.topics);
  const Qrels qrels = read_usable_qrels(options.qrels);
  for (const std::string& sentence : mismatches(topics, qrels)) warnings << "warning: " << sentence << '\n';
  const Run run = run_topics(topics, answer);
  if (!options.run.empty()) write_run_file(options.run, run, options.tag);
  const Evaluation evaluation = evaluate(qrels, run);
  if (options.per_query) print_queries(out, evaluation);
  print_means(out, evaluation);
}

void eval_command(const EvalOptions& options, const std::vector<std::filesystem::path>& indexes, std::ostream& out,
                  std::ostream& warnings) {
  Searcher searcher(indexes, options.synonyms);
  Shards worst;
  const AnswerQuery answer = [&](const std::string& query) {
    SearchRequest request;
    request.query = query;
    request.syntax = options.syntax;
    request.limit = options.depth;
    request.weights = options.weights;
    request.snippet_bytes = 0;         // only ids and scores count here
    request.answer.all_copies = true;  // judgements are of articles, not of texts
    searcher.take_back();
    const SearchResponse response = searcher.search(request);
    if (options.strict && response.shards.is_partial()) throw PartialAnswer(response.shards);
    if (response.shards.failed.size() > worst.failed.size()) worst = response.shards;
    return entries_of(response);
  };
  eval_command(options, answer, out, warnings);
  print_shards_warning(warnings, worst);
}

}  // namespace fihris
