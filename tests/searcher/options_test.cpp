#include "searcher/options.h"

#include <doctest/doctest.h>

#include "common/base/error.h"

namespace fihris {
namespace {

SearcherOptions parsed(const std::vector<std::string>& arguments) {
  return parse_command_line(arguments).options;
}

TEST_CASE("options of the order and of counts") {
  const SearcherOptions options = parsed({"--freshness", "30", "--all-copies", "--facets", "--exact-counts", "عمان"});
  CHECK(options.request.answer.sort == SortOrder::relevance);
  CHECK(options.request.answer.half_life_days == 30);
  CHECK(options.request.answer.all_copies);
  CHECK(options.request.answer.facet_values == 10);
  CHECK(options.request.answer.exact_counts);
  CHECK(options.request.answer.today.ok());
  CHECK(parsed({"--sort", "date", "عمان"}).request.answer.sort == SortOrder::date);
  CHECK(parsed({"--fragments", "3", "عمان"}).request.fragments == 3);
  CHECK(parsed({"--facet-values", "3", "عمان"}).request.answer.facet_values == 3);
  CHECK_FALSE(parsed({"عمان"}).request.answer.all_copies);
}

TEST_CASE("similar and show name an article, show also a query") {
  CHECK(parsed({"similar", "a-1"}).command == SearcherCommand::similar);
  CHECK(parsed({"similar", "a-1"}).article_id == "a-1");
  CHECK(parsed({"show", "a-1", "عمان", "-كرة"}).request.query == "عمان -كرة");
  CHECK(parsed({"show", "a-1", "عمان"}).article_id == "a-1");
}

TEST_CASE("options of a search") {
  const SearcherOptions options = parsed({"--index", "a", "--index", "b", "--limit", "5", "--offset=20", "--format",
                                          "trec", "--qid", "q1", "--tag", "t", "--color", "always", "عمان"});
  CHECK(options.indexes == std::vector<std::filesystem::path>{"a", "b"});
  CHECK(options.request.limit == 5);
  CHECK(options.request.offset == 20);
  CHECK(options.output.format == OutputFormat::trec);
  CHECK(options.output.topic == "q1");
  CHECK(options.output.tag == "t");
  CHECK(options.style.colour == When::always);
  CHECK(options.request.snippet_bytes == 0);
  CHECK(parsed({"--json", "عمان"}).output.format == OutputFormat::json);
}

TEST_CASE("one --index takes one folder") {
  CHECK(parsed({"--index", "a", "عمان"}).request.query == "عمان");
}

TEST_CASE("eval takes any number of changed weights, by name") {
  const std::vector<std::string> files{"eval", "--topics", "t", "--qrels", "q"};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.begin(), files.begin(), files.end());
    return parsed(more).eval.weights;
  };
  CHECK(with({}) == RankingWeights{});
  const RankingWeights changed = with({"--set", "root=0", "--set", "b=0.75"});
  CHECK(changed.root == 0);
  CHECK(changed.bm25_b == 0.75);
  CHECK(changed.stem == RankingWeights{}.stem);
  for (const std::string wrong : {"root", "root=", "root=x", "root=-1", "root=nan", "root=inf", "=1", "", "rot=1"}) {
    CAPTURE(wrong);
    CHECK_THROWS_AS(with({"--set", wrong}), UsageError);
  }
  CHECK_THROWS_WITH_AS(
      with({"--set", "rot=1"}),
      doctest::Contains("--set rot=1: expected NAME=VALUE, a value of 0 or more, and a name of folded"), UsageError);
}

TEST_CASE("show and eval are commands, and take general options on either side") {
  const SearcherOptions show = parsed({"show", "waha-1", "--json", "--index", "x"});
  CHECK(show.command == SearcherCommand::show);
  CHECK(show.article_id == "waha-1");
  CHECK(show.output.format == OutputFormat::json);
  CHECK(show.indexes == std::vector<std::filesystem::path>{"x"});
  const SearcherOptions eval = parsed({"--index", "x", "eval", "--topics", "t", "--qrels", "q", "-q", "--tag", "mine"});
  CHECK(eval.command == SearcherCommand::eval);
  CHECK(eval.eval.topics == "t");
  CHECK(eval.eval.per_query);
  CHECK(eval.eval.tag == "mine");
}

TEST_CASE("explain is a command that takes a query") {
  const SearcherOptions options = parsed({"explain", "محادثات", "-دستور", "--article", "waha-1", "show"});
  CHECK(options.command == SearcherCommand::explain);
  CHECK(options.request.query == "محادثات -دستور show");
  CHECK(options.article_id == "waha-1");
  CHECK(parsed({"explain", "--", "show"}).request.query == "show");
  CHECK_THROWS_WITH_AS(parsed({"explain"}), "no query: give one or more words, or see --help", UsageError);
  CHECK(parsed({"--explain", "عمان"}).request.explain);
  CHECK(!parsed({"عمان"}).request.explain);
}

TEST_CASE("mistakes say what to do") {
  CHECK_THROWS_WITH_AS(parsed({}), "no query: give one or more words, or see --help", UsageError);
  CHECK_THROWS_WITH_AS(parsed({"--jsno", "عمان"}),
                       "unknown option --jsno: see --help, or put -- before the query if it is a word of it",
                       UsageError);
  CHECK_THROWS_WITH_AS(parsed({"similar", "a", "b"}), "unexpected argument b: see --help", UsageError);
  CHECK_THROWS_AS(parsed({"--limit", "-1", "عمان"}), UsageError);
  CHECK_THROWS_AS(parsed({"--format", "xml", "عمان"}), UsageError);
  CHECK_THROWS_AS(parsed({"show"}), UsageError);
}

TEST_CASE("help and version are messages") {
  CHECK(parse_command_line({"--help"}).message.find("Examples:") != std::string::npos);
  CHECK(parse_command_line({"--help"}).message.find("Usage: fihris-searcher [OPTIONS] QUERY...") != std::string::npos);
  CHECK(parse_command_line({"--version"}).message.starts_with("fihris-searcher "));
}

TEST_CASE("options of the terminal") {
  const SearcherOptions options =
      parsed({"--hyperlinks", "never", "--bidi", "visual", "--no-pager", "--template", "{id}", "عمان"});
  CHECK(options.style.hyperlinks == When::never);
  CHECK(options.style.bidi == BidiChoice::visual);
  CHECK_FALSE(options.use_pager);
  CHECK(options.output.format == OutputFormat::line_template);
  CHECK(options.output.line);
  CHECK(parsed({"عمان"}).use_pager);
}

TEST_CASE("a table of synonyms is for every command that searches") {
  CHECK(parsed({"--synonyms", "words.tsv", "عمان"}).synonyms == "words.tsv");
  CHECK(parsed({"eval", "--synonyms", "words.tsv", "--topics", "t", "--qrels", "q"}).eval.synonyms == "words.tsv");
}

TEST_CASE("suggestions are made unless they are not wanted, and never for a run") {
  CHECK(parse_command_line({"كتاب"}).options.request.suggest);
  CHECK_FALSE(parse_command_line({"--no-suggest", "كتاب"}).options.request.suggest);
  CHECK_FALSE(parse_command_line({"--format", "trec", "كتاب"}).options.request.suggest);
}

TEST_CASE("watch takes an action, names and a query") {
  const auto add =
      parse_command_line({"watch", "add", "ports", "ميناء", "-سمك", "--watches", "/w", "--", "run"}).options;
  CHECK(add.command == SearcherCommand::watch);
  CHECK(add.watch.action == WatchAction::add);
  CHECK(add.watch.name == "ports");
  CHECK(add.request.query == "ميناء -سمك run");
  CHECK(add.watch.file == "/w");
  CHECK(parse_command_line({"watch", "run", "a", "b", "--watches", "/w"}).options.watch.names ==
        std::vector<std::string>{"a", "b"});
  CHECK(parse_command_line({"watch", "run", "--watches", "/w"}).options.watch.names.empty());
  CHECK(parse_command_line({"watch", "remove", "a", "--watches", "/w"}).options.watch.name == "a");
  CHECK_THROWS_WITH_AS(parse_command_line({"watch", "add", "a"}), "no query: give one or more words, or see --help",
                       UsageError);
  CHECK_THROWS_WITH_AS(parse_command_line({"watch", "remove"}),
                       "watch add and remove need the NAME of a watch: see --help", UsageError);
  CHECK_THROWS_WITH_AS(parse_command_line({"watch", "list", "a"}), "unexpected argument a: see --help", UsageError);
  CHECK_THROWS_WITH_AS(parse_command_line({"watch", "remove", "a", "b"}), "unexpected argument b: see --help",
                       UsageError);
  CHECK_THROWS_WITH_AS(parse_command_line({"watch", "run", "--format", "csv"}),
                       "watch prints --format text and json only", UsageError);
  CHECK_THROWS_AS(parse_command_line({"watch", "stop"}), UsageError);
  CHECK_THROWS_AS(parse_command_line({"watch"}), UsageError);
}

TEST_CASE("log report takes a file, and a search may have a log") {
  CHECK(parse_command_line({"كتاب"}).options.query_log.empty());
  CHECK(parse_command_line({"--log", "/l", "كتاب"}).options.query_log == "/l");
  const auto options = parse_command_line({"log", "report", "/l"}).options;
  CHECK(options.command == SearcherCommand::log_report);
  CHECK(options.reported_log == "/l");
  CHECK_THROWS_AS(parse_command_line({"log", "report"}), UsageError);
  CHECK_THROWS_AS(parse_command_line({"log", "keep", "/l"}), UsageError);
  CHECK_THROWS_WITH_AS(parse_command_line({"log", "report", "/l", "b"}), "unexpected argument b: see --help",
                       UsageError);
  CHECK_THROWS_WITH_AS(parse_command_line({"log", "report", "/l", "--format", "tsv"}),
                       "log report prints --format text and json only", UsageError);
}

TEST_CASE("suggest takes the beginning of a query") {
  const auto options = parse_command_line({"suggest", "مجلس", "ال"}).options;
  CHECK(options.command == SearcherCommand::suggest);
  CHECK(options.request.query == "مجلس ال");
}

}  // namespace
}  // namespace fihris
