#include "searcher/searcher.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "searcher/match/freshness.h"
#include "searcher/query/filter_clauses.h"
#include "searcher/query/query_explainer.h"
#include "searcher/query/strict_error.h"
#include "searcher/snippet/snippet_maker.h"
#include "searcher/stories/find_stories.h"

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
  if (request.fragments > 1)
    hit.fragments = snippets.fragments(hit.article.text, request.snippet_bytes, request.fragments);
  hit.article.text.clear();
}

void add_explanations(std::vector<Hit>& hits, const Matcher& matcher, const QueryTree& tree, const MatchPage& page,
                      const RankingWeights& weights) {
  const auto parts = matcher.explain(tree, page.matches, weights);
  for (std::size_t i = 0; i < hits.size(); ++i) hits[i].explanation = explain_score(tree, parts[i]);
}

void add_counts(SearchResponse& response, const MatchPage& page) {
  response.total = page.total;
  response.total_is_exact = page.total_is_exact;
  response.is_timed_out = page.is_timed_out;
  response.facets = page.facets;
}

// What an article got for being new is a part of its score too.
void add_freshness(Hit& hit, const AnswerOptions& options, double most) {
  if (!hit.explanation || most <= 0 || !hit.article.date) return;
  const double share = freshness(*hit.article.date, options.today, options.half_life_days);
  hit.explanation->parts.push_back({"freshness", "", "", most, 0, most * share});
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

// Where no word is asked for, filters alone or exclusions, the newest come first.
AnswerOptions order_for(const QueryTree& tree, AnswerOptions options) {
  bool has_words = false;
  for_each_scored(tree.clauses, [&](const Clause& clause) { has_words |= !clause.words.empty(); });
  if (!has_words) options.sort = SortOrder::date;
  return options;
}

// Runs an answer and notes how long it took.
template <typename Answer>
auto timed(Answer answer) {
  const Clock::time_point begin = Clock::now();
  auto response = answer();
  const std::chrono::nanoseconds total = Clock::now() - begin;
  return std::pair(std::move(response), total);
}

}  // namespace

PartialAnswer::PartialAnswer(Shards shards)
    : IndexError(unanswered_text(shards) + ", and --strict wants a whole answer: try again later, or without it"),
      shards_(std::move(shards)) {}

Searcher::Searcher(std::vector<std::filesystem::path> indexes, const std::filesystem::path& synonyms,
                   std::shared_ptr<RemoteServers> servers)
    : indexes_(indexes),
      servers_(std::move(servers)),
      matcher_(indexes, servers_),
      suggester_(std::move(indexes), servers_) {
  if (!synonyms.empty()) synonyms_ = SynonymTable::read(synonyms, analyzer_);
}

void Searcher::take_back() {
  for (const std::filesystem::path& index : indexes_)
    if (servers_->failure(index)) servers_->look(index);
  const bool is_back = std::ranges::any_of(matcher_.shards().failed,
                                           [&](const FailedShard& each) { return !servers_->failure(each.index); });
  if (is_back) matcher_.reopen();
}

// One that hangs up for the second time is not asked a third time.
void Searcher::open_without(const IndexChanged& changed, std::set<std::string>& lost) {
  const auto* server = dynamic_cast<const ServerLost*>(&changed);
  if (server != nullptr && !lost.insert(server->index()).second) servers_->note_failure(server->index(), server->why());
  matcher_.reopen();
}

// A writer can delete in a segment while we read it, and a server can go: a look at what there is then is enough,
// unless the next server goes meanwhile.
template <typename Read>
auto Searcher::whole(const SearchRequest& request, Read read) {
  std::set<std::string> lost;
  for (std::size_t left = 1 + 2 * indexes_.size();; --left) {
    try {
      auto answer = read();
      if (request.strict && matcher_.shards().is_partial()) throw PartialAnswer(matcher_.shards());
      return answer;
    } catch (const IndexChanged& changed) {
      if (left == 0) throw;
      open_without(changed, lost);
    }
  }
}

// An article that is not found may be in an index that did not answer.
std::optional<std::uint32_t> Searcher::find_id(std::string_view id) {
  const std::optional<std::uint32_t> document = matcher_.document_by_id(id);
  if (!document && matcher_.shards().is_partial())
    throw IndexError(unanswered_text(matcher_.shards()) + ", and no other has an article with the id " +
                     std::string(id) + ": try again later");
  return document;
}

// Filters alone ask for all that pass them.
ParsedQuery Searcher::parse(const SearchRequest& request) {
  const Date today = request.answer.today;
  const bool is_blank = request.query.find_first_not_of(" \t") == std::string::npos;
  ParsedQuery parsed;
  if (!is_blank || request.filters.empty())
    parsed = parse_query(request.query, analyzer_, request.syntax, today.ok() ? std::optional(today) : std::nullopt);
  if (request.strict && !parsed.warnings.empty())
    throw InputError(strict_error(request.query, parsed.warnings.front()));
  std::ranges::move(filter_clauses(request.filters, analyzer_), std::back_inserter(parsed.tree.clauses));
  return parsed;
}

Searcher::ReadQuery Searcher::read_query(const SearchRequest& request) {
  ParsedQuery parsed = parse(request);
  synonyms_.expand(parsed.tree);
  ExpandedQuery expanded = matcher_.expand(std::move(parsed.tree));
  parsed.tree = std::move(expanded.tree);
  ReadQuery query{std::move(parsed), {}};
  for (const QueryWarning& warning : query.parsed.warnings) query.warnings.push_back(warning.sentence);
  std::ranges::move(expanded.warnings, std::back_inserter(query.warnings));
  return query;
}

// Reports are put together by their texts, before snippets take these away.
void Searcher::group_hits(SearchResponse& response, const SearchRequest& request, const MatchPage& page,
                          const QueryTree& marked) {
  std::vector<Hit> hits;
  for (const Match& match : page.matches) {
    Hit hit;
    hit.rank = hits.size() + 1;
    hit.score = match.score;
    hit.copies = match.copies;
    hit.article = read_article(matcher_, request, match, response.times);
    hits.push_back(std::move(hit));
  }
  std::vector<Story> stories =
      find_stories(hits, analyzer_, [&](std::string_view stem) { return matcher_.rarity(stem); });
  SnippetMaker snippets(marked, analyzer_);
  for (std::size_t i = request.offset; i < std::min(stories.size(), request.offset + request.limit); ++i) {
    for (Hit& hit : stories[i].reports) add_snippets(hit, snippets, request, response.times);
    for (Hit& hit : stories[i].related) add_snippets(hit, snippets, request, response.times);
    response.stories.push_back(std::move(stories[i]));
  }
}

void Searcher::add_hits(SearchResponse& response, const SearchRequest& request, const MatchPage& page,
                        const QueryTree& marked) {
  SnippetMaker snippets(marked, analyzer_);
  for (const Match& match : page.matches) {
    Hit hit;
    hit.rank = request.offset + response.hits.size() + 1;
    hit.score = match.score;
    hit.copies = match.copies;
    hit.article = read_article(matcher_, request, match, response.times);
    add_snippets(hit, snippets, request, response.times);
    response.hits.push_back(std::move(hit));
  }
}

SearchResponse Searcher::answer(const SearchRequest& request) {
  SearchResponse response;
  ReadQuery query = read_query(request);
  const QueryTree& tree = query.parsed.tree;
  const AnswerOptions options = order_for(tree, request.answer);
  const bool grouped = request.group == Grouping::story;
  MatchPage page;
  {
    const Timer timer(response.times.match);
    page = grouped ? matcher_.find(tree, 0, grouped_hits, request.weights, options)
                   : matcher_.find(tree, request.offset, request.limit, request.weights, options);
  }
  add_counts(response, page);
  grouped ? group_hits(response, request, page, tree) : add_hits(response, request, page, tree);
  if (request.explain && !grouped) add_explanations(response.hits, matcher_, tree, page, request.weights);
  for (Hit& hit : response.hits) add_freshness(hit, request.answer, page.most_freshness);
  response.warnings = std::move(query.warnings);
  response.shards = matcher_.shards();
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
  auto [response, total] = timed([&] { return whole(request, [&] { return answer_or_suggest(request); }); });
  response.times.total = total;
  return std::move(response);
}

std::optional<SearchResponse> Searcher::similar_now(const SearchRequest& request, std::string_view id) {
  const std::optional<std::uint32_t> document = find_id(id);
  if (!document) return std::nullopt;
  SearchResponse response;
  MatchPage page;
  std::string words;
  {
    const Timer timer(response.times.match);
    page = matcher_.similar(*document, request.offset, request.limit, request.weights, request.answer);
    words = joined(matcher_.telling_words(*document));
  }
  add_counts(response, page);
  add_hits(response, request, page, parse_query(words, analyzer_, QuerySyntax::plain_words).tree);
  response.shards = matcher_.shards();
  return response;
}

std::optional<SearchResponse> Searcher::similar(const SearchRequest& request, std::string_view id) {
  auto [response, total] = timed([&] { return whole(request, [&] { return similar_now(request, id); }); });
  if (response) response->times.total = total;
  return std::move(response);
}

ExplainedArticle Searcher::explain_article(const QueryTree& tree, const SearchRequest& request, std::string_view id) {
  const std::optional<std::uint32_t> document = find_id(id);
  if (!document) throw InputError("no article has the id " + std::string(id) + ": a search shows the id of each hit");
  ExplainedArticle explained{std::string(id), matcher_.article(*document).title, 0, {}};
  explained.explanation = explain_score(tree, matcher_.explain(tree, {{*document, 0}}, request.weights).front());
  for (const ExplainedPart& part : explained.explanation.parts) explained.score += part.points;
  return explained;
}

QueryExplanation Searcher::explain_now(const SearchRequest& request, std::string_view article_id) {
  const ReadQuery query = read_query(request);
  QueryExplanation explanation = explain_query(query.parsed);
  explanation.warnings = query.warnings;
  explanation.parts = matcher_.parts(query.parsed.tree, request.weights);
  explanation.shards = matcher_.shards();
  if (!article_id.empty()) explanation.article = explain_article(query.parsed.tree, request, article_id);
  return explanation;
}

QueryExplanation Searcher::explain(const SearchRequest& request, std::string_view article_id) {
  return whole(request, [&] { return explain_now(request, article_id); });
}

std::optional<ShownArticle> Searcher::show_now(const SearchRequest& request, std::string_view id) {
  const std::optional<std::uint32_t> document = find_id(id);
  if (!document) return std::nullopt;
  ShownArticle shown{matcher_.article(*document), !request.query.empty(), {}, {}, matcher_.shards()};
  if (!shown.has_query) return shown;
  SnippetMaker marker(read_query(request).parsed.tree, analyzer_);
  shown.title_marks = marker.mark_all(shown.article.title).marks;
  shown.text_marks = marker.mark_all(shown.article.text).marks;
  return shown;
}

std::optional<ShownArticle> Searcher::show(const SearchRequest& request, std::string_view id) {
  return whole(request, [&] { return show_now(request, id); });
}

}  // namespace fihris
