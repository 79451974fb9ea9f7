#include "searcher/searcher.h"

#include <utility>

#include "searcher/query/query_explainer.h"
#include "searcher/snippet/snippet_maker.h"

namespace fihris {
namespace {

using Clock = std::chrono::steady_clock;

// Adds the time of its life to a total.
class Timer {
 public:
  explicit Timer(std::chrono::nanoseconds& total) : total_(total) {}
  ~Timer() { total_ += Clock::now() - begin_; }
  Timer(const Timer&) = delete;
  Timer& operator=(const Timer&) = delete;

 private:
  std::chrono::nanoseconds& total_;
  Clock::time_point begin_ = Clock::now();
};

// A writer can delete in a segment while we read it: a look at the next generation is always enough, unless
// another writer is quicker still.
template <typename Read>
auto with_reopening(Matcher& matcher, Read read) {
  try {
    return read();
  } catch (const IndexChanged&) {
    matcher.reopen();
    return read();
  }
}

Article read_article(const Matcher& matcher, const SearchRequest& request, const Match& match, SearchTimes& times) {
  const Timer timer(times.texts);
  if (request.snippet_bytes > 0) return matcher.article(match.document);
  Article article;
  article.id = matcher.article_id(match.document);
  return article;
}

void add_snippets(Hit& hit, SnippetMaker& snippets, const SearchRequest& request, SearchTimes& times) {
  const Timer timer(times.snippets);
  if (request.snippet_bytes == 0) return;
  hit.title = snippets.mark_all(hit.article.title);
  hit.snippet = snippets.best_snippet(hit.article.text, request.snippet_bytes);
  hit.article.text.clear();
}

void add_explanations(std::vector<Hit>& hits, const Matcher& matcher, const QueryTree& tree, const MatchPage& page,
                      const RankingWeights& weights) {
  const auto parts = matcher.explain(tree, page.matches, weights);
  for (std::size_t i = 0; i < hits.size(); ++i) hits[i].explanation = explain_score(tree, parts[i]);
}

}  // namespace

Searcher::Searcher(std::vector<std::filesystem::path> indexes) : matcher_(indexes), suggester_(std::move(indexes)) {}

void Searcher::use_synonyms(const std::filesystem::path& file) {
  synonyms_ = SynonymTable::read(file, analyzer_);
}

ParsedQuery Searcher::read_query(const SearchRequest& request) {
  ParsedQuery query = parse_query(request.query, analyzer_, request.syntax);
  synonyms_.expand(query.tree);
  return query;
}

SearchResponse Searcher::answer(const SearchRequest& request) {
  SearchResponse response;
  ParsedQuery query = read_query(request);
  MatchPage page;
  {
    const Timer timer(response.times.match);
    page = matcher_.find(query.tree, request.offset, request.limit, request.weights);
  }
  SnippetMaker snippets(query.tree, analyzer_);
  for (const Match& match : page.matches) {
    Hit hit;
    hit.rank = request.offset + response.hits.size() + 1;
    hit.score = match.score;
    hit.article = read_article(matcher_, request, match, response.times);
    add_snippets(hit, snippets, request, response.times);
    response.hits.push_back(std::move(hit));
  }
  if (request.explain) add_explanations(response.hits, matcher_, query.tree, page, request.weights);
  response.total = page.total;
  response.total_is_exact = page.total_is_exact;
  response.warnings = std::move(query.warnings);
  return response;
}

// Where nothing is found the suggestion is answered, if anything is found for that.
SearchResponse Searcher::answer_or_suggest(const SearchRequest& request) {
  SearchResponse response = answer(request);
  if (!request.suggest) return response;
  const bool found_nothing = response.total == 0;
  const auto articles_with = [&](std::string_view folded) { return matcher_.articles_with(folded); };
  if (!found_nothing && !has_rare_word(request.query, analyzer_, matcher_.articles(), articles_with)) return response;
  const auto correction = suggester_.correct(request.query, matcher_.manifests(), analyzer_, found_nothing);
  if (!correction) return response;
  response.suggestion = correction->query;
  if (!found_nothing) return response;
  SearchRequest meant = request;
  meant.query = correction->query;
  SearchResponse other = answer(meant);
  if (other.total == 0) return response;
  other.suggestion = correction->query;
  other.answers_suggestion = true;
  return other;
}

SearchResponse Searcher::search(const SearchRequest& request) {
  std::chrono::nanoseconds total{};
  SearchResponse response;
  {
    const Timer timer(total);
    response = with_reopening(matcher_, [&] { return answer_or_suggest(request); });
  }
  response.times.total = total;
  return response;
}

ExplainedArticle Searcher::explain_article(const QueryTree& tree, const SearchRequest& request, std::string_view id) {
  const std::optional<std::uint32_t> document = matcher_.document_by_id(id);
  if (!document) throw InputError("no article has the id " + std::string(id) + ": a search shows the id of each hit");
  ExplainedArticle explained{std::string(id), matcher_.article(*document).title, 0, {}};
  explained.explanation = explain_score(tree, matcher_.explain(tree, {{*document, 0}}, request.weights).front());
  for (const ExplainedPart& part : explained.explanation.parts) explained.score += part.points;
  return explained;
}

QueryExplanation Searcher::explain_now(const SearchRequest& request, std::string_view article_id) {
  ParsedQuery query = read_query(request);
  QueryExplanation explanation = explain_query(query);
  explanation.parts = matcher_.parts(query.tree, request.weights);
  if (!article_id.empty()) explanation.article = explain_article(query.tree, request, article_id);
  return explanation;
}

QueryExplanation Searcher::explain(const SearchRequest& request, std::string_view article_id) {
  return with_reopening(matcher_, [&] { return explain_now(request, article_id); });
}

std::optional<Article> Searcher::show(std::string_view id) {
  return with_reopening(matcher_, [&] { return matcher_.article_by_id(id); });
}

}  // namespace fihris
