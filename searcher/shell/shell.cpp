#include "searcher/shell/shell.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <ostream>

#include <fmt/format.h>

#include "common/base/error.h"
#include "searcher/commands/log_command.h"
#include "searcher/commands/search_command.h"
#include "searcher/evaluate/text_lines.h"
#include "searcher/present/terminal_text.h"
#include "searcher/suggest/completer.h"

namespace fihris {

struct Shell::Command {
  std::string_view name;
  std::string_view argument;
  std::string_view description;
  void (Shell::*run)(std::string_view argument);
};

const std::vector<Shell::Command>& Shell::commands() {
  static const std::vector<Command> list{
      {":open", "N", "print the whole article of hit N", &Shell::open},
      {":similar", "N", "find articles like hit N", &Shell::find_similar},
      {":facets", "", "count the matches by source, section, author, year and month", &Shell::count_facets},
      {":next", "", "show the hits after these", &Shell::next},
      {":help", "", "say what can be typed", &Shell::help},
      {":quit", "", "end; so does the end of the input", &Shell::quit}};
  return list;
}

Shell::Shell(const SearcherOptions& options, std::ostream& out, std::ostream& log)
    : options_(options),
      out_(out),
      log_(log),
      servers_(servers_for(options)),
      searcher_(options.indexes, options.synonyms, servers_) {}

void Shell::take(std::string_view line) {
  line = trim(line);
  const std::string_view first = line.substr(0, line.find_first_of(" \t"));
  try {
    searcher_.take_back();
    if (line.starts_with(':')) {
      run(first, trim(line.substr(first.size())));
    } else if (!line.empty()) {
      ask(line);
    }
  } catch (const Error& error) {
    has_failed_ = true;
    log_ << "fihris-searcher: " << error.what() << '\n';
  }
  out_.flush();
}

std::vector<std::string> Shell::completions(std::string_view beginning) {
  std::vector<std::string> texts;
  if (beginning.starts_with(':')) {
    for (const Command& each : commands())
      if (each.name.starts_with(beginning)) texts.emplace_back(each.name);
  } else {
    // Opened anew, for the index may have been published again.
    for (const Completion& each : complete(beginning, Dictionaries(options_.indexes, *servers_), analyzer_))
      texts.push_back(printable_line(each.text));
  }
  return texts;
}

void Shell::run(std::string_view command, std::string_view argument) {
  const auto found =
      std::find_if(commands().begin(), commands().end(), [&](const Command& each) { return each.name == command; });
  if (found == commands().end())
    throw UsageError("there is no command " + printable_line(command) + ": :help lists those there are");
  if (found->argument.empty() != argument.empty())
    throw UsageError(fmt::format("{} takes {}: :help says more", command,
                                 found->argument.empty() ? "nothing after it" : "the number of a hit"));
  (this->*found->run)(argument);
}

void Shell::ask(std::string_view query) {
  options_.request.query = query;
  options_.request.offset = 0;
  similar_to_.clear();
  answer();
}

void Shell::answer() {
  ids_.clear();
  options_.request.answer.today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const bool is_query = similar_to_.empty();
  auto response = is_query ? searcher_.search(options_.request) : searcher_.similar(options_.request, similar_to_);
  if (!response) throw InputError("the index no longer has the article " + printable_line(similar_to_));
  for (const Hit& hit : response->hits) ids_.push_back(hit.article.id);
  make_presenter(options_.output, out_, log_)->present(options_.request, *response);
  if (is_query && options_.request.offset == 0) log_search(options_, *response, log_);
}

std::string Shell::id_of_hit(std::string_view number) const {
  std::size_t rank = 0;
  const auto parsed = std::from_chars(number.data(), number.data() + number.size(), rank);
  const std::size_t place = rank - options_.request.offset - 1;
  if (parsed.ec == std::errc() && parsed.ptr == number.data() + number.size() && place < ids_.size())
    return ids_[place];
  throw UsageError("no hit " + printable_line(number) + " is shown: ask a query, then give the number of a hit of it");
}

void Shell::open(std::string_view number) {
  const std::string id = id_of_hit(number);
  const auto shown = searcher_.show(options_.request, id);
  if (!shown) throw InputError("the index no longer has the article " + printable_line(id));
  make_presenter(options_.output, out_, log_)->present(*shown);
}

void Shell::find_similar(std::string_view number) {
  similar_to_ = id_of_hit(number);
  options_.request.query.clear();
  options_.request.offset = 0;
  answer();
}

void Shell::require_answer() const {
  if (options_.request.query.empty() && similar_to_.empty()) throw UsageError("there is no answer yet: ask a query");
}

void Shell::count_facets(std::string_view) {
  require_answer();
  if (!similar_to_.empty()) throw UsageError(":facets counts the matches of a query: ask one");
  SearchRequest request = options_.request;
  request.limit = 0;
  request.answer.facet_values = std::max(request.answer.facet_values, usual_facet_values);
  make_presenter(options_.output, out_, log_)->present(request, searcher_.search(request));
}

void Shell::next(std::string_view) {
  require_answer();
  if (ids_.empty()) throw UsageError("there are no more hits");
  options_.request.offset += ids_.size();
  answer();
}

void Shell::help(std::string_view) {
  out_ << "a query       answer it as a search does\n";
  for (const Command& each : commands())
    out_ << fmt::format("{:<14}{}\n", fmt::format("{} {}", each.name, each.argument), each.description);
}

void Shell::quit(std::string_view) {
  is_done_ = true;
}

}  // namespace fihris
