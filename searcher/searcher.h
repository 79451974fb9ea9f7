// Answers queries over one or several indexes.
//
//   Searcher searcher({"/srv/fihris"});
//   SearchResponse response = searcher.search({.query = "محادثات عمان"});
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/match/matcher.h"
#include "searcher/query/query_parser.h"
#include "searcher/query/synonyms.h"
#include "searcher/search.h"
#include "searcher/suggest/query_suggester.h"

namespace fihris {

// An answer that a strict request does not want: an index did not answer.
class PartialAnswer : public IndexError {
 public:
  explicit PartialAnswer(Shards shards);
  const Shards& shards() const { return shards_; }

 private:
  Shards shards_;
};

// Not for two threads at once: give each its own. All functions throw IndexError when an index cannot be
// opened or read. Where only servers of some indexes do not answer, the answer is that of the others, and says so; of
// a strict request, and where an id may be that of an article there, it is an error.
class Searcher {
 public:
  // Queries are expanded by the table of the file, if one is given. Throws as SynonymTable::read does, too.
  explicit Searcher(std::vector<std::filesystem::path> indexes, const std::filesystem::path& synonyms = {},
                    std::shared_ptr<RemoteServers> servers = std::make_shared<RemoteServers>());

  // Any bytes are a query; an odd one throws InputError when the request is strict; so does a filter whose
  // name has no letter or digit. When the index is published anew, or its server is lost, meanwhile, the answer is of
  // what there is then.
  SearchResponse search(const SearchRequest& request);

  // How the query is read, and what articles get points for; of the article with the id what it gets. Throws InputError
  // when there is no such article; an empty id asks about none.
  QueryExplanation explain(const SearchRequest& request, std::string_view article_id = {});

  // Articles like the one with the id, without itself and its copies; the query of the request means nothing. Nothing
  // when no index holds it.
  std::optional<SearchResponse> similar(const SearchRequest& request, std::string_view id);

  // The whole article with what the request's query asks for, which may be empty; nothing when no index holds it.
  std::optional<ShownArticle> show(const SearchRequest& request, std::string_view id);

  // Takes the current generation of each index. A writer that is quick makes the functions above do so too; what they
  // answered last is of manifests().
  void reopen() { matcher_.reopen(); }

  // Opens again the indexes whose servers did not answer, and do so now: they are asked once in a while, without
  // waiting. For between two answers.
  void take_back();

  const Shards& shards() const { return matcher_.shards(); }

  // Of what is open, an index each; a Manifest() for one that did not answer. Valid until anything is asked.
  const std::vector<Manifest>& manifests() const { return matcher_.manifests(); }
  std::uint64_t articles() const { return matcher_.articles(); }

 private:
  template <typename Read>
  auto whole(const SearchRequest& request, Read read);
  void open_without(const IndexChanged& changed, std::set<std::string>& lost);
  std::optional<std::uint32_t> find_id(std::string_view id);

  struct ReadQuery {
    ParsedQuery parsed;                 // with what the index has for it
    std::vector<std::string> warnings;  // of the parser and of the index
  };

  ParsedQuery parse(const SearchRequest& request);
  ReadQuery read_query(const SearchRequest& request);
  SearchResponse answer(const SearchRequest& request);
  void add_hits(SearchResponse& response, const SearchRequest& request, const MatchPage& page, const QueryTree& marked);
  void group_hits(SearchResponse& response, const SearchRequest& request, const MatchPage& page,
                  const QueryTree& marked);
  std::optional<SearchResponse> similar_now(const SearchRequest& request, std::string_view id);
  std::optional<ShownArticle> show_now(const SearchRequest& request, std::string_view id);
  SearchResponse answer_or_suggest(const SearchRequest& request);
  QueryExplanation explain_now(const SearchRequest& request, std::string_view article_id);
  ExplainedArticle explain_article(const QueryTree& tree, const SearchRequest& request, std::string_view id);

  std::vector<std::filesystem::path> indexes_;
  std::shared_ptr<RemoteServers> servers_;
  Matcher matcher_;
  Analyzer analyzer_;
  SynonymTable synonyms_;
  QuerySuggester suggester_;
};

}  // namespace fihris
