#include "searcher/match/matcher.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "common/analysis/analyzer.h"
#include "common/base/error.h"
#include "common/index/index_place.h"
#include "common/index/index_reader.h"
#include "common/index/schema.h"
#include "common/index/stored_document.h"
#include "common/index/xapian_errors.h"
#include "searcher/match/copy_collapser.h"
#include "searcher/match/facet_names.h"
#include "searcher/match/named_facets.h"
#include "searcher/match/plan_search.h"
#include "searcher/match/query_expander.h"
#include "searcher/match/query_plan.h"
#include "searcher/match/score_explainer.h"
#include "searcher/match/score_parts.h"
#include "searcher/match/telling_words.h"

namespace fihris {
namespace {

// More words find no better articles, and take longer.
constexpr std::size_t most_telling_words = 20;

std::string joined(const std::vector<std::filesystem::path>& indexes) {
  std::string names;
  for (const std::filesystem::path& index : indexes) names += (names.empty() ? "" : ", ") + index.string();
  return names;
}

}  // namespace

struct Matcher::Impl {
  std::vector<std::filesystem::path> indexes;
  std::shared_ptr<RemoteServers> servers;
  IndexReader reader;
  mutable Analyzer analyzer;
  mutable FacetNames names;
  mutable SearchMemory memory{reader};
  mutable std::optional<ServerLost> lost;  // then the connection may have a late answer in it, for another question

  Impl(std::vector<std::filesystem::path> paths, std::shared_ptr<RemoteServers> known_servers)
      : indexes(std::move(paths)), servers(std::move(known_servers)), reader(indexes, *servers) {}

  // Runs what reads the index; Xapian's errors become ours.
  template <typename Read>
  auto guarded(Read read) const {
    if (lost) throw ServerLost(*lost);
    try {
      return read();
    } catch (const Xapian::DatabaseModifiedError&) {
      throw IndexChanged("index " + joined(indexes) + " is being rewritten: ask again");
    } catch (const Xapian::Error& error) {
      throw_error(error);
    }
  }

  // A server hangs up when nobody asked for a while: then to open it again is enough. One that is late would be late
  // again.
  [[noreturn]] void throw_error(const Xapian::Error& error) const {
    if (!is_network_error(error)) throw_index_error("index " + joined(indexes), error);
    const std::string index = index_of(error);
    try {
      throw_index_error("index " + index, error);
    } catch (const ServerUnavailable& why) {
      if (is_timeout(error)) servers->note_failure(index, why);
      lost.emplace(index, why);
      throw ServerLost(*lost);
    }
  }

  // Xapian names the server as "remote:tcp(HOST:PORT)".
  std::string index_of(const Xapian::Error& error) const {
    for (const std::filesystem::path& index : indexes) {
      const std::optional<ServerAddress> server = server_of(index);
      if (server && error.get_context() == "remote:tcp(" + server->host + ':' + std::to_string(server->port) + ')')
        return index.string();
    }
    return joined(indexes);
  }

  // Runs what decodes stored articles.
  template <typename Read>
  auto readable(Read read) const {
    try {
      return read();
    } catch (const IndexError& error) {
      throw IndexError("index " + joined(indexes) + " is damaged: " + error.what() +
                       ": run \"fihris-indexer check\" on it");
    }
  }

  std::string facet_name(FacetField field, const FacetKey& key) const {
    return names.name(field, key.key, [&] {
      const Xapian::docid document = reader.segments().at(key.segment).number(key.document);
      return decode_article(reader.database().get_document(document).get_data());
    });
  }

  MatchPage search(const QueryPlan& plan, std::size_t offset, std::size_t limit, const RankingWeights& weights,
                   const AnswerOptions& options) const {
    if (reader.segments().empty()) return {};  // an index without segments
    return readable([&] {
      PlanSearch search(reader, memory, plan, weights, options);
      MatchPage page = search.page(offset, limit);
      if (options.facet_values > 0) add_facets(page, search.count(), options);
      return page;
    });
  }

  void add_facets(MatchPage& page, const FacetCounts& counts, const AnswerOptions& options) const {
    page.facets = named_facets(counts, options.facet_values,
                               [this](FacetField field, const FacetKey& key) { return facet_name(field, key); });
  }

  TextClusters clusters_of(Xapian::docid document) const {
    return readable([&] { return memory.links.clusters_of({document}).front(); });
  }

  std::vector<TellingWord> words_of(Xapian::docid document) const {
    const std::uint32_t copies = other_copies(reader, clusters_of(document));
    return fihris::telling_words(article(document), analyzer, reader, most_telling_words, copies + 1);
  }

  MatchPage similar(Xapian::docid document, std::size_t offset, std::size_t limit, const RankingWeights& weights,
                    const AnswerOptions& options) const {
    std::vector<std::string> same{schema::term(schema::id, reader.id_of(document))};
    for (const std::string& cluster : clusters_of(document)) same.push_back(schema::cluster_term(cluster));
    return search(plan_similar(words_of(document), std::move(same)), offset, limit, weights, options);
  }

  std::vector<ExplainedPart> parts(const QueryTree& tree, const RankingWeights& weights) const {
    return ScoreExplainer(reader, memory, weights).parts(parts_of(tree, weights));
  }

  std::vector<std::vector<ExplainedPart>> explain(const QueryTree& tree, const std::vector<Match>& matches,
                                                  const RankingWeights& weights) const {
    std::vector<Xapian::docid> documents;
    documents.reserve(matches.size());
    for (const Match& match : matches) documents.push_back(match.document);
    ScoreExplainer explainer(reader, memory, weights);
    return readable([&] { return explainer.points(parts_of(tree, weights), documents); });
  }

  std::optional<Xapian::docid> by_id(std::string_view id) const {
    const Xapian::Database& database = reader.database();
    const std::string term = schema::term(schema::id, id);
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
      if (!reader.is_hidden(*at)) return *at;
    }
    return std::nullopt;
  }

  Article article(Xapian::docid document) const {
    const std::string stored = reader.database().get_document(document).get_data();
    return readable([&] { return decode_article(stored); });
  }
};

Matcher::Matcher(std::vector<std::filesystem::path> indexes, std::shared_ptr<RemoteServers> servers)
    : impl_(std::make_unique<Impl>(std::move(indexes), std::move(servers))) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

void Matcher::reopen() {
  impl_ = std::make_unique<Impl>(impl_->indexes, impl_->servers);
}

ExpandedQuery Matcher::expand(QueryTree tree) const {
  return impl_->guarded([&] { return expand_query(std::move(tree), impl_->reader.database()); });
}

MatchPage Matcher::find(const QueryTree& tree, std::size_t offset, std::size_t limit, const RankingWeights& weights,
                        const AnswerOptions& options) const {
  return impl_->guarded([&] { return impl_->search(plan_query(tree, weights), offset, limit, weights, options); });
}

MatchPage Matcher::similar(std::uint32_t document, std::size_t offset, std::size_t limit, const RankingWeights& weights,
                           const AnswerOptions& options) const {
  return impl_->guarded([&] { return impl_->similar(document, offset, limit, weights, options); });
}

std::vector<std::string> Matcher::telling_words(std::uint32_t document) const {
  return impl_->guarded([&] {
    std::vector<std::string> words;
    for (TellingWord& word : impl_->words_of(document)) words.push_back(std::move(word.written));
    return words;
  });
}

double Matcher::rarity(std::string_view stem) const {
  return impl_->guarded([&]() -> double {
    const Xapian::Database& database = impl_->reader.database();
    const Xapian::doccount having = database.get_termfreq(schema::term(schema::stem, stem));
    return having < 2 ? 0 : std::log(static_cast<double>(impl_->reader.documents()) / having);
  });
}

std::vector<ExplainedPart> Matcher::parts(const QueryTree& tree, const RankingWeights& weights) const {
  return impl_->guarded([&] { return impl_->parts(tree, weights); });
}

std::vector<std::vector<ExplainedPart>> Matcher::explain(const QueryTree& tree, const std::vector<Match>& matches,
                                                         const RankingWeights& weights) const {
  return impl_->guarded([&] { return impl_->explain(tree, matches, weights); });
}

Article Matcher::article(std::uint32_t document) const {
  return impl_->guarded([&] { return impl_->article(document); });
}

std::string Matcher::article_id(std::uint32_t document) const {
  return impl_->guarded([&] { return impl_->reader.id_of(document); });
}

std::optional<std::uint32_t> Matcher::document_by_id(std::string_view id) const {
  return impl_->guarded([&] { return impl_->by_id(id); });
}

const std::vector<Manifest>& Matcher::manifests() const {
  return impl_->reader.manifests();
}

const Shards& Matcher::shards() const {
  return impl_->reader.shards();
}

std::uint64_t Matcher::articles_with(std::string_view folded) const {
  return impl_->guarded([&] { return impl_->reader.database().get_termfreq(schema::term(schema::folded, folded)); });
}

std::uint64_t Matcher::articles() const {
  return impl_->reader.articles();
}

}  // namespace fihris
