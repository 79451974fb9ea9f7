#include "searcher/options.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>

#include <CLI/CLI.hpp>

#include "common/base/error.h"
#include "common/cli/generate.h"
#include "searcher/evaluate/weight_setting.h"
#include "searcher/help_text.h"
#include "searcher/options_completion.h"
#include "searcher/serve_options.h"

namespace fihris {
namespace {

const std::map<std::string, OutputFormat> formats{{"text", OutputFormat::text},   {"json", OutputFormat::json},
                                                  {"jsonl", OutputFormat::jsonl}, {"tsv", OutputFormat::tsv},
                                                  {"csv", OutputFormat::csv},     {"trec", OutputFormat::trec}};
const std::map<std::string, SortOrder> orders{{"relevance", SortOrder::relevance}, {"date", SortOrder::date}};
const std::map<std::string, Grouping> groupings{{"none", Grouping::none}, {"story", Grouping::story}};
const std::map<std::string, When> whens{{"auto", When::automatic}, {"always", When::always}, {"never", When::never}};
const std::map<std::string, BidiChoice> bidi_choices{
    {"auto", BidiChoice::automatic}, {"logical", BidiChoice::logical}, {"visual", BidiChoice::visual}};
const std::map<std::string, WatchAction> watch_actions{
    {"add", WatchAction::add}, {"list", WatchAction::list}, {"remove", WatchAction::remove}, {"run", WatchAction::run}};

class UsageFormatter : public CLI::Formatter {
 public:
  std::string make_usage(const CLI::App* app, std::string name) const override {
    if (app->get_parent() != nullptr) return CLI::Formatter::make_usage(app, name);
    return usage;
  }
};

void add_terminal_options(CLI::App& app, SearcherOptions& options) {
  app.add_option("--color", options.style.colour, "auto, always or never; NO_COLOR in the environment means never")
      ->transform(CLI::CheckedTransformer(whens).description(""))
      ->type_name("WHEN");
  app.add_option("--hyperlinks", options.style.hyperlinks, "Titles open the article: auto, always or never")
      ->transform(CLI::CheckedTransformer(whens).description(""))
      ->type_name("WHEN");
  app.add_option("--bidi", options.style.bidi,
                 "On a terminal: logical where it puts Arabic in order itself, visual where it cannot, or auto")
      ->transform(CLI::CheckedTransformer(bidi_choices).description(""))
      ->type_name("HOW");
  app.add_flag_callback(
      "--no-pager", [&options] { options.use_pager = false; }, "Do not show long answers page by page ($PAGER)");
}

void add_general_options(CLI::App& app, SearcherOptions& options) {
  app.add_option("--index", options.indexes,
                 "Folder of an index, or HOST:PORT of an xapian-tcpsrv that serves its stub file; give it again to "
                 "search several as one")
      ->type_name("DIR")
      ->allow_extra_args(false)
      ->take_all();
  app.add_option(
         "--synonyms", options.synonyms,
         "Words that mean the same: a group a line, apart by tabs; where the query has one the others count too")
      ->type_name("FILE");
  app.add_option("--format", options.output.format, "text, json, jsonl, tsv, csv or trec")
      ->transform(CLI::CheckedTransformer(formats).description(""))
      ->type_name("FORMAT");
  app.add_flag_callback(
      "--json", [&] { options.output.format = OutputFormat::json; }, "Same as --format json");
  app.add_option_function<std::string>(
         "--template",
         [&](const std::string& text) {
           options.output.line.emplace(text);
           options.output.format = OutputFormat::line_template;
         },
         "What to print of each hit: {rank} {score} {id} {title} {source} {date} {url} {author} {section} {language} "
         "{snippet} {copies}, \\n and \\t")
      ->type_name("TEXT");
  app.add_option("--log", options.query_log,
                 "Add the day, the query and how much it finds to FILE, which is yours alone")
      ->type_name("FILE");
  add_terminal_options(app, options);
}

// Without it CLI11 reads -1 as a very large number.
CLI::Validator count_up_to_a_million() {
  return CLI::Range(0, 1'000'000).description("");
}

void add_order_options(CLI::App& app, AnswerOptions& answer) {
  app.add_option("--sort", answer.sort, "relevance, or date: newest first")
      ->transform(CLI::CheckedTransformer(orders).description(""))
      ->type_name("ORDER");
  app.add_option("--freshness", answer.half_life_days,
                 "Favour new articles: what they get for it falls by half in DAYS, for example 30")
      ->check(CLI::Range(0.001, 1e6).description(""))
      ->type_name("DAYS");
  app.add_flag("--all-copies", answer.all_copies, "Show every copy of a text, not only the best");
  app.add_flag_callback(
      "--facets", [&answer] { answer.facet_values = std::max(answer.facet_values, usual_facet_values); },
      "Count the matches by source, section, author, year and month");
  app.add_option("--facet-values", answer.facet_values, "How many values of each facet (10)")
      ->check(CLI::Range(1, 1000).description(""))
      ->type_name("N");
  app.add_flag("--exact-counts", answer.exact_counts, "Count every match, however long that takes");
}

// Ranges of CLI11 name their bounds with six decimals.
CLI::Validator seconds_above_zero() {
  const auto mistake = [](const std::string& text) {
    double seconds = 0;
    const char* const end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, seconds);
    const bool is_good = parsed.ec == std::errc() && parsed.ptr == end && seconds > 0 && seconds <= 3600;
    return is_good ? std::string() : "expected seconds above 0 and up to 3600, not " + text;
  };
  return CLI::Validator(mistake, "");
}

void add_search_options(CLI::App& app, SearcherOptions& options) {
  app.add_option("-n,--limit", options.request.limit, "How many hits to show (10)")
      ->check(count_up_to_a_million())
      ->type_name("N");
  app.add_option("--offset", options.request.offset, "How many of the best hits to skip (0)")
      ->check(count_up_to_a_million())
      ->type_name("N");
  app.add_flag("--strict", options.request.strict,
               "What is odd in the query, or an index that does not answer, is an error that says where");
  app.add_option("--timeout", options.request.answer.timeout_seconds, "Seconds after which no more is looked up (5)")
      ->check(seconds_above_zero())
      ->type_name("SECONDS");
  app.add_option("--fragments", options.request.fragments, "Of how many passages a snippet may be made (1)")
      ->check(CLI::Range(1, 5).description(""))
      ->type_name("N");
  add_order_options(app, options.request.answer);
  app.add_option("--group", options.request.group, "story: reports of one event together, of the best 200 hits")
      ->transform(CLI::CheckedTransformer(groupings).description(""))
      ->type_name("HOW");
  app.add_flag("--explain", options.request.explain, "Say what each word gave to each score");
  app.add_flag_callback(
      "--no-suggest", [&options] { options.request.suggest = false; },
      "Neither say what else may have been meant, nor answer that where nothing is found");
  app.add_flag_callback(
      "--batch", [&options] { options.is_batch = true; },
      "Answer the queries of standard input, one a line, each with a line of --format jsonl");
  app.add_option("--qid", options.output.topic, "First column of --format trec (1)")->type_name("ID");
  app.add_option("--tag", options.output.tag, "Last column of --format trec (fihris)")->type_name("NAME");
}

void add_explain(CLI::App& app, SearcherOptions& options) {
  CLI::App* explain = app.add_subcommand("explain", "Say how a query is read, and what articles get points for");
  explain->allow_extras();
  explain->add_option("--article", options.article_id, "Say also what the article with this id gets")->type_name("ID");
  explain->footer(command_footer("fihris-searcher explain --article waha-2024-0514-logistics مدارس بيروت"));
  explain->callback([&] { options.command = SearcherCommand::explain; });
}

void add_similar(CLI::App& app, SearcherOptions& options) {
  CLI::App* similar = app.add_subcommand("similar", "Find articles like the one with an id");
  similar->add_option("ID", options.article_id, "Id of the article, as a search shows it")->required()->type_name("");
  similar->footer(command_footer("fihris-searcher similar waha-2024-0514-logistics"));
  similar->callback([&] { options.command = SearcherCommand::similar; });
}

void add_suggest(CLI::App& app, SearcherOptions& options) {
  CLI::App* suggest = app.add_subcommand("suggest", "Complete a query: words of the index, and phrases of its titles");
  suggest->allow_extras();
  suggest->footer(command_footer("fihris-searcher suggest --json محادثات ال"));
  suggest->callback([&] { options.command = SearcherCommand::suggest; });
}

void add_show(CLI::App& app, SearcherOptions& options) {
  CLI::App* show = app.add_subcommand("show", "Print a whole article, with what a query finds in it");
  show->allow_extras();
  show->add_option("ID", options.article_id, "Id of the article, as a search shows it")->required()->type_name("");
  show->footer(command_footer("fihris-searcher show waha-2024-0514-logistics ميناء"));
  show->callback([&] { options.command = SearcherCommand::show; });
}

void add_eval(CLI::App& app, SearcherOptions& options) {
  CLI::App* eval = app.add_subcommand("eval", "Measure the answers against judged queries");
  eval->add_option("--topics", options.eval.topics, "Queries: TSV (id, query) or TREC XML")
      ->required()
      ->type_name("FILE");
  eval->add_option("--qrels", options.eval.qrels, "Judgements: TREC qrels")->required()->type_name("FILE");
  eval->add_option("--run", options.eval.run, "Write the answers to FILE as a TREC run")->type_name("FILE");
  eval->add_option("--depth", options.eval.depth, "Answers asked for each query")
      ->check(count_up_to_a_million())
      ->type_name("N");
  eval->add_flag_callback(
      "--operators", [&options] { options.eval.syntax = QuerySyntax::language; },
      "Topics are in the query language, not plain words");
  eval->add_option_function<std::vector<std::string>>(
          "--set",
          [&options](const std::vector<std::string>& settings) {
            for (const std::string& setting : settings) set_weight(options.eval.weights, setting);
          },
          "Change a number of the ranking for this run; may be given again")
      ->type_name("NAME=VALUE")
      ->allow_extra_args(false)
      ->take_all();
  eval->add_flag("-q,--per-query", options.eval.per_query, "Figures of each query too");
  eval->footer(command_footer("fihris-searcher eval --topics topics.tsv --qrels qrels.txt --set root=0"));
  eval->callback([&] { options.command = SearcherCommand::eval; });
}

void add_watch(CLI::App& app, SearcherOptions& options) {
  CLI::App* watch = app.add_subcommand("watch", "Keep queries, and say what is new for them");
  watch->allow_extras();
  watch->add_option("ACTION", options.watch.action, "add, list, remove, or run: print what is new, each article once")
      ->required()
      ->transform(CLI::CheckedTransformer(watch_actions).description(""))
      ->type_name("");
  watch->add_option("NAME", options.watch.name, "Of the query to add or remove; run takes several, or else runs all")
      ->type_name("");
  watch->add_option("--watches", options.watch.file, "Where they are kept (~/.local/state/fihris/watches.json)")
      ->type_name("FILE");
  watch->footer(command_footer("fihris-searcher watch add ports ميناء +شحن"));
  watch->callback([&] { options.command = SearcherCommand::watch; });
}

void add_log(CLI::App& app, SearcherOptions& options) {
  CLI::App* log = app.add_subcommand("log", "Report which queries of a log are frequent, and which find nothing");
  log->add_option("ACTION", "report")->required()->check(CLI::IsMember({"report"}).description(""))->type_name("");
  log->add_option("FILE", options.reported_log, "What --log wrote")->required()->type_name("");
  log->footer(command_footer("fihris-searcher --limit 20 log report queries.log"));
  log->callback([&] { options.command = SearcherCommand::log_report; });
}

void add_shell(CLI::App& app, SearcherOptions& options) {
  CLI::App* shell = app.add_subcommand("shell", "Answer one query after another; :help says what else it takes");
  shell->footer(command_footer("fihris-searcher shell"));
  shell->callback([&] { options.command = SearcherCommand::shell; });
}

// CLI11 wants the arguments in reverse.
void parse(CLI::App& app, std::vector<std::string> arguments) {
  std::reverse(arguments.begin(), arguments.end());
  app.parse(std::move(arguments));
}

}  // namespace

ParsedCommandLine parse_command_line(const std::vector<std::string>& arguments) {
  ParsedCommandLine result;
  SearcherOptions& options = result.options;
  options.request.suggest = true;
  CLI::App app("Searches an index of Arabic news that fihris-indexer made.", "fihris-searcher");
  app.formatter(std::make_shared<UsageFormatter>());
  app.set_version_flag("--version", "fihris-searcher " FIHRIS_VERSION);
  app.allow_extras()->fallthrough()->require_subcommand(0, 1);  // in a query the name of a command is a word
  add_general_options(app, options);
  add_search_options(app, options);
  add_explain(app, options);
  add_similar(app, options);
  add_suggest(app, options);
  add_show(app, options);
  add_eval(app, options);
  add_watch(app, options);
  add_log(app, options);
  add_shell(app, options);
  add_serve(app, options.server, [&options] { options.command = SearcherCommand::serve; });
  add_generate(app, "fihris-searcher " FIHRIS_VERSION);
  app.footer(examples);  // last: commands would inherit it

  const auto dashes = std::find(arguments.begin(), arguments.end(), "--");
  const std::vector<std::string> words(dashes == arguments.end() ? dashes : dashes + 1, arguments.end());
  try {
    parse(app, {arguments.begin(), dashes});
  } catch (const CLI::CallForHelp&) {
    result.message = app.help();
    return result;
  } catch (const Generated& generated) {
    result.message = generated.what();
    return result;
  } catch (const CLI::CallForVersion& version) {
    result.message = std::string(version.what()) + "\n";
    return result;
  } catch (const CLI::ParseError& error) {
    throw UsageError(std::string(error.what()) + ": see --help");
  }
  options.server.program_version = FIHRIS_VERSION;
  complete_options(options, app.remaining(true), words);
  return result;
}

}  // namespace fihris
