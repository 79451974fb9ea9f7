#include "searcher/commands/watch_command.h"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "searcher/commands/search_command.h"
#include "searcher/options.h"
#include "searcher/present/json_presenter.h"
#include "searcher/present/terminal_text.h"
#include "searcher/watch/watch_file.h"
#include "searcher/watch/watch_news.h"

namespace fihris {
namespace {

using Json = nlohmann::ordered_json;

constexpr int json_version = 1;

bool is_json(const SearcherOptions& options) {
  return options.output.format == OutputFormat::json;
}

WatchList::iterator find_watch(WatchList& watches, const std::string& name) {
  return std::find_if(watches.begin(), watches.end(), [&](const Watch& each) { return each.name == name; });
}

void require_known(WatchList& watches, const std::string& name) {
  if (find_watch(watches, name) != watches.end()) return;
  throw UsageError("there is no watch " + printable_line(name) + ": fihris-searcher watch list shows those there are");
}

void require_room(WatchList& watches, const Watch& added) {
  const std::string problem = watch_problem(added.name, added.query);
  if (!problem.empty()) throw UsageError("the watch cannot be kept: " + problem);
  if (find_watch(watches, added.name) != watches.end())
    throw UsageError("there is a watch " + added.name + " already: remove it first, or take another name");
  if (watches.size() >= max_watches)
    throw UsageError("there are " + std::to_string(max_watches) + " watches already: remove one first");
}

void print_warnings(const Watch& watch, const WatchNews& news, std::ostream& log) {
  if (news.shards.is_partial()) log << "warning: " << watch.name << ": " << partial_text(news.shards) << '\n';
  for (const std::string& warning : news.warnings)
    log << "warning: " << watch.name << ": " << printable_line(warning) << '\n';
}

// What is there already would else be told as new later.
void require_whole(const Shards& shards) {
  if (shards.is_partial())
    throw IndexError(unanswered_text(shards) + ", and a watch begins with all that matches: add it when all answer");
}

int add(const SearcherOptions& options, std::ostream& log) {
  LockedWatches file(options.watch.file);
  Watch watch{options.watch.name, options.request.query, {}};
  require_room(file.watches, watch);
  Searcher searcher(options.indexes, options.synonyms, servers_for(options));
  SearchRequest request = options.request;
  request.limit = 0;
  WatchNews news = find_news(searcher, request, watch);
  require_whole(news.shards);
  print_warnings(watch, news, log);
  watch.seen = std::move(news.seen);
  file.watches.push_back(std::move(watch));
  file.save();
  log << fmt::format("{} {} now, which will not be reported\n", news.count,
                     news.count == 1 ? "article matches" : "articles match");
  return exit_found;
}

int remove(const SearcherOptions& options) {
  LockedWatches file(options.watch.file);
  require_known(file.watches, options.watch.name);
  file.watches.erase(find_watch(file.watches, options.watch.name));
  file.save();
  return exit_found;
}

int list(const SearcherOptions& options, std::ostream& out) {
  for (const Watch& watch : read_watches(options.watch.file)) {
    if (is_json(options)) {
      const Json object{
          {"version", json_version}, {"watch", watch.name}, {"query", watch.query}, {"seen", watch.seen.size()}};
      out << object.dump() << '\n';
    } else {
      out << printable_line(watch.name) << '\t' << printable_line(watch.query) << '\n';
    }
  }
  return exit_found;
}

void print_json(const Watch& watch, const WatchNews& news, std::ostream& out) {
  Json hits = Json::array();
  for (const Hit& hit : news.hits) hits.push_back(hit_json(hit));
  const Json object{{"version", json_version}, {"watch", watch.name},
                    {"query", watch.query},    {"shards", shards_json(news.shards)},
                    {"new", news.count},       {"hits", std::move(hits)}};
  out << object.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

void print_text(const SearcherOptions& options, const Watch& watch, const WatchNews& news, std::ostream& out) {
  out << fmt::format("{}: {} new {}\n", printable_line(watch.name), news.count,
                     news.count == 1 ? "article" : "articles");
  SearchResponse response;
  response.hits = news.hits;
  std::ostream nowhere(nullptr);  // the summary says nothing that the line above does not
  make_presenter(options.output, out, nowhere)->present(options.request, response);
}

// Whether there was anything new.
bool run_one(const SearcherOptions& options, Searcher& searcher, Watch& watch, std::ostream& out, std::ostream& log) {
  WatchNews news = find_news(searcher, options.request, watch);
  print_warnings(watch, news, log);
  is_json(options) ? print_json(watch, news, out) : print_text(options, watch, news, out);
  watch.seen = std::move(news.seen);
  return news.count > 0;
}

bool is_wanted(const std::vector<std::string>& names, const Watch& watch) {
  return names.empty() || std::find(names.begin(), names.end(), watch.name) != names.end();
}

int run(const SearcherOptions& options, std::ostream& out, std::ostream& log) {
  LockedWatches file(options.watch.file);
  for (const std::string& name : options.watch.names) require_known(file.watches, name);
  Searcher searcher(options.indexes, options.synonyms, servers_for(options));
  bool any_new = false, any_failed = false;
  for (Watch& watch : file.watches) {
    if (!is_wanted(options.watch.names, watch)) continue;
    try {
      any_new |= run_one(options, searcher, watch, out, log);
    } catch (const InputError& error) {
      any_failed = true;
      log << "fihris-searcher: watch " << watch.name << ": " << error.what() << '\n';
    }
  }
  if (!out.flush()) throw IoError("cannot write what is new: it will be reported again");
  if (any_new) file.save();
  if (any_failed) return exit_error;
  return any_new ? exit_found : exit_nothing_found;
}

}  // namespace

int watch_command(const SearcherOptions& options, std::ostream& out, std::ostream& log) {
  switch (options.watch.action) {
    case WatchAction::add: return add(options, log);
    case WatchAction::remove: return remove(options);
    case WatchAction::list: return list(options, out);
    case WatchAction::run: break;
  }
  return run(options, out, log);
}

}  // namespace fihris
