#include "searcher/commands/search_command.h"

#include <ostream>

#include "searcher/commands/log_command.h"
#include "searcher/present/terminal_text.h"
#include "searcher/searcher.h"

namespace fihris {

namespace {

int no_such_article(const SearcherOptions& options, std::ostream& log) {
  log << "fihris-searcher: no article has the id " << printable_line(options.article_id)
      << ": a search shows the id of each hit\n";
  return exit_nothing_found;
}

}  // namespace

std::shared_ptr<RemoteServers> servers_for(const SearcherOptions& options) {
  return std::make_shared<RemoteServers>(remote_times(options.request.answer.timeout_seconds));
}

int search_command(const SearcherOptions& options, std::ostream& out, std::ostream& log) {
  Searcher searcher(options.indexes, options.synonyms, servers_for(options));
  const SearchResponse response = searcher.search(options.request);
  make_presenter(options.output, out, log)->present(options.request, response);
  log_search(options, response, log);
  return response.hits.empty() && response.stories.empty() ? exit_nothing_found : exit_found;
}

int explain_command(const SearcherOptions& options, std::ostream& out, std::ostream& log) {
  Searcher searcher(options.indexes, options.synonyms, servers_for(options));
  const QueryExplanation explanation = searcher.explain(options.request, options.article_id);
  make_presenter(options.output, out, log)->present(options.request, explanation);
  return explanation.clauses.empty() ? exit_nothing_found : exit_found;
}

int similar_command(const SearcherOptions& options, std::ostream& out, std::ostream& log) {
  Searcher searcher(options.indexes, {}, servers_for(options));
  const std::optional<SearchResponse> response = searcher.similar(options.request, options.article_id);
  if (!response) return no_such_article(options, log);
  make_presenter(options.output, out, log)->present(options.request, *response);
  return response->hits.empty() ? exit_nothing_found : exit_found;
}

int show_command(const SearcherOptions& options, std::ostream& out, std::ostream& log) {
  Searcher searcher(options.indexes, options.synonyms, servers_for(options));
  const std::optional<ShownArticle> shown = searcher.show(options.request, options.article_id);
  if (!shown) return no_such_article(options, log);
  make_presenter(options.output, out, log)->present(*shown);
  return exit_found;
}

}  // namespace fihris
