#include "searcher/options_completion.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "common/base/error.h"
#include "common/index/index_reader.h"
#include "searcher/state_file.h"

namespace fihris {
namespace {

bool looks_like_option(const std::string& argument) {
  const auto is_option_character = [](char c) {
    return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  return argument.size() > 1 && argument[0] == '-' && is_option_character(argument[1]);
}

// `typed` are the arguments before `--` that are no known option, `words` those after it.
std::string join_query(const std::vector<std::string>& typed, const std::vector<std::string>& words) {
  const auto unknown = std::find_if(typed.begin(), typed.end(), looks_like_option);
  if (unknown != typed.end()) {
    throw UsageError("unknown option " + *unknown + ": see --help, or put -- before the query if it is a word of it");
  }
  std::string query;
  for (const std::vector<std::string>* list : {&typed, &words}) {
    for (const std::string& argument : *list) query += (query.empty() ? "" : " ") + argument;
  }
  return query;
}

bool needs_query(SearcherCommand command) {
  return command == SearcherCommand::search || command == SearcherCommand::explain ||
         command == SearcherCommand::suggest;
}

bool is_add(const SearcherOptions& options) {
  return options.command == SearcherCommand::watch && options.watch.action == WatchAction::add;
}

bool takes_query(SearcherCommand command) {
  return needs_query(command) || command == SearcherCommand::show || command == SearcherCommand::watch;
}

void check(const SearcherOptions& options, const std::vector<std::string>& typed) {
  if (options.request.answer.sort == SortOrder::date && options.request.answer.half_life_days > 0) {
    throw UsageError("--freshness changes the order by relevance: give it without --sort date");
  }
  const OutputFormat format = options.output.format;
  const bool is_whole = format == OutputFormat::text || format == OutputFormat::json;
  if (options.request.answer.facet_values > 0 && !is_whole) {
    throw UsageError("--facets are shown by --format text and json only");
  }
  if (options.request.group == Grouping::story && !is_whole) {
    throw UsageError("--group story is shown by --format text and json only");
  }
  if (options.request.group == Grouping::story && options.request.explain) {
    throw UsageError("--explain is for hits: give it without --group story");
  }
  const bool is_search = options.command == SearcherCommand::search || options.command == SearcherCommand::batch;
  if (options.request.group == Grouping::story && !is_search) {
    throw UsageError("--group story is for searches only");
  }
  if ((needs_query(options.command) || is_add(options)) && options.request.query.empty()) {
    throw UsageError("no query: give one or more words, or see --help");
  }
  if (!takes_query(options.command) && !typed.empty()) {
    throw UsageError("unexpected argument " + typed.front() + ": see --help");
  }
}

void require_text_or_json(const SearcherOptions& options, const std::string& command) {
  if (options.output.format != OutputFormat::text && options.output.format != OutputFormat::json)
    throw UsageError(command + " prints --format text and json only");
}

// The arguments after ACTION: a name, and a query or more names.
void complete_watch(SearcherOptions& options, std::vector<std::string> rest) {
  WatchOptions& watch = options.watch;
  require_text_or_json(options, "watch");
  if (watch.file.empty()) watch.file = state_file("watches.json", variable_of_process, "name one with --watches FILE");
  if (watch.action == WatchAction::add || watch.action == WatchAction::remove) {
    if (watch.name.empty()) throw UsageError("watch add and remove need the NAME of a watch: see --help");
  } else if (!watch.name.empty()) {
    rest.insert(rest.begin(), watch.name);
  }
  if (watch.action == WatchAction::run) watch.names = std::move(rest);
  const bool takes_no_more = watch.action == WatchAction::list || watch.action == WatchAction::remove;
  if (takes_no_more && !rest.empty()) throw UsageError("unexpected argument " + rest.front() + ": see --help");
}

Date today() {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

// Queries come from standard input, and answers go to programs.
void complete_batch(SearcherOptions& options, const std::vector<std::string>& typed,
                    const std::vector<std::string>& words) {
  if (options.command != SearcherCommand::search)
    throw UsageError("--batch is for searches only: leave out the command");
  if (!typed.empty() || !words.empty())
    throw UsageError("--batch reads queries from standard input: leave out " + (typed.empty() ? words : typed).front());
  if (options.output.format != OutputFormat::jsonl && options.output.format != OutputFormat::json)
    throw UsageError("--batch prints an answer a line: give --format jsonl");
  options.command = SearcherCommand::batch;
  options.output.format = OutputFormat::json;  // the whole answer, where jsonl is a hit a line elsewhere
}

}  // namespace

void complete_options(SearcherOptions& options, const std::vector<std::string>& typed,
                      const std::vector<std::string>& words) {
  options.eval.tag = options.output.tag;
  options.eval.synonyms = options.synonyms;
  options.eval.strict = options.request.strict;
  if (options.is_batch) complete_batch(options, typed, words);
  if (takes_query(options.command)) options.request.query = join_query(typed, words);
  check(options, typed);
  if (options.command == SearcherCommand::watch) {
    std::vector<std::string> rest = typed;
    rest.insert(rest.end(), words.begin(), words.end());
    complete_watch(options, std::move(rest));
  }
  if (options.command == SearcherCommand::log_report) require_text_or_json(options, "log report");
  if (options.command == SearcherCommand::shell) require_text_or_json(options, "shell");
  if (options.query_log.empty()) options.query_log = variable_of_process("FIHRIS_QUERY_LOG");
  options.request.answer.today = today();
  if (options.output.format == OutputFormat::trec) {  // of a run only what was asked counts
    options.request.snippet_bytes = 0;
    options.request.suggest = false;
    options.request.answer.all_copies = true;  // judgements are of articles, not of texts
  }
  if (options.indexes.empty()) options.indexes.push_back(default_index());
  options.server.service.indexes = options.indexes;
  options.server.service.synonyms = options.synonyms;
}

}  // namespace fihris
