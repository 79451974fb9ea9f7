// The articles of some indexes that match a query tree, best first. The only part of searching that knows
// Xapian.
//
//   Matcher matcher({"/srv/fihris"});
//   MatchPage page = matcher.find(tree, 0, 10);
//   Article article = matcher.article(page.matches[0].document);
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/base/error.h"
#include "common/index/article.h"
#include "common/index/manifest.h"
#include "common/index/remote_servers.h"
#include "common/index/shards.h"
#include "searcher/answer_options.h"
#include "searcher/explanation.h"
#include "searcher/match/expanded_query.h"
#include "searcher/match/match_page.h"
#include "searcher/match/ranking_weights.h"
#include "searcher/query/query_tree.h"

namespace fihris {

// An index was rewritten under an open reader, or its server hung up: reopen() and ask again.
class IndexChanged : public IndexError {
 public:
  using IndexError::IndexError;
};

// Of a server. One that was late is left out by reopen(); one that hung up is tried once more.
class ServerLost : public IndexChanged {
 public:
  ServerLost(std::string index, const ServerUnavailable& why)
      : IndexChanged(why.what()), index_(std::move(index)), why_(why) {}

  const std::string& index() const { return index_; }
  const ServerUnavailable& why() const { return why_; }

 private:
  std::string index_;
  ServerUnavailable why_;
};

// Not for two threads at once: give each its own. All functions throw IndexChanged, or IndexError for a
// damaged index.
class Matcher {
 public:
  // Of servers that do not answer nothing is found; shards() names them.
  explicit Matcher(std::vector<std::filesystem::path> indexes,
                   std::shared_ptr<RemoteServers> servers = std::make_shared<RemoteServers>());
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;

  // Takes the current generation of each index.
  void reopen();

  // Looks up what the query leaves open; find() and explain() want a tree that went through it.
  ExpandedQuery expand(QueryTree tree) const;

  MatchPage find(const QueryTree& tree, std::size_t offset, std::size_t limit, const RankingWeights& weights = {},
                 const AnswerOptions& options = {}) const;

  // Articles like this one, by the words that tell most (telling_words.h), without itself and its copies.
  MatchPage similar(std::uint32_t document, std::size_t offset, std::size_t limit, const RankingWeights& weights = {},
                    const AnswerOptions& options = {}) const;

  // The words by which similar() searches, as the article writes them.
  std::vector<std::string> telling_words(std::uint32_t document) const;

  // How much a stem tells: ln(N / n), where n of N articles have it; 0 when at most one does.
  double rarity(std::string_view stem) const;

  // Every part of a score with the number of articles that have it, in the order of the query.
  std::vector<ExplainedPart> parts(const QueryTree& tree, const RankingWeights& weights = {}) const;

  // For each match the parts that gave it points; of what find() returned these add up to the score.
  std::vector<std::vector<ExplainedPart>> explain(const QueryTree& tree, const std::vector<Match>& matches,
                                                  const RankingWeights& weights = {}) const;

  Article article(std::uint32_t document) const;
  std::string article_id(std::uint32_t document) const;  // without reading the article
  std::optional<std::uint32_t> document_by_id(std::string_view id) const;

  // Of what is open, an index each; a Manifest() for one that did not answer.
  const std::vector<Manifest>& manifests() const;
  const Shards& shards() const;

  // How many articles have the word, in its folded form.
  std::uint64_t articles_with(std::string_view folded) const;
  std::uint64_t articles() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fihris
