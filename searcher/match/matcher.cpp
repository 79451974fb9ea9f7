#include "searcher/match/matcher.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "common/base/error.h"
#include "common/index/index_reader.h"
#include "common/index/schema.h"
#include "common/index/stored_document.h"
#include "common/index/xapian_errors.h"
#include "searcher/match/exact_filter.h"
#include "searcher/match/hidden_documents.h"
#include "searcher/match/query_builder.h"
#include "searcher/match/score_explainer.h"
#include "searcher/match/score_parts.h"

namespace fihris {
namespace {

// So many matches are counted one by one before the total becomes an estimate.
constexpr Xapian::doccount counted_matches = 100;

std::string joined(const std::vector<std::filesystem::path>& indexes) {
  std::string names;
  for (const std::filesystem::path& index : indexes) names += (names.empty() ? "" : ", ") + index.string();
  return names;
}

// Nothing extra for short queries (k2); a word typed twice is a clause of its own twice, which is enough (k3).
Xapian::BM25PlusWeight weighting(const RankingWeights& weights) {
  constexpr double k2 = 0, k3 = 0;
  return {weights.bm25_k1, k2, k3, weights.bm25_b, weights.bm25_min_normlen, weights.bm25_delta};
}

Xapian::doccount to_doccount(std::size_t number) {
  return static_cast<Xapian::doccount>(std::min<std::size_t>(number, std::numeric_limits<Xapian::doccount>::max() / 2));
}

}  // namespace

struct Matcher::Impl {
  std::vector<std::filesystem::path> indexes;
  IndexReader reader;

  explicit Impl(std::vector<std::filesystem::path> paths) : indexes(std::move(paths)), reader(indexes) {}

  // Runs what reads the index; Xapian's errors become ours.
  template <typename Read>
  auto guarded(Read read) const {
    try {
      return read();
    } catch (const Xapian::DatabaseModifiedError&) {
      throw IndexChanged("index " + joined(indexes) + " is being rewritten: ask again");
    } catch (const Xapian::Error& error) {
      throw_index_error("index " + joined(indexes), error);
    }
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

  Xapian::MSet match(const QueryTree& tree, Xapian::doccount wanted, const RankingWeights& weights) const {
    Xapian::Enquire enquire(reader.database());
    enquire.set_weighting_scheme(weighting(weights));
    HiddenDocuments hidden(reader.hidden_by_segment());
    const Xapian::Query query = build_query(tree, weights);
    enquire.set_query(reader.has_hidden() ? Xapian::Query(Xapian::Query::OP_AND_NOT, query, Xapian::Query(&hidden))
                                          : query);
    const ExactFilter filter(tree);
    const Xapian::doccount checked = wanted == 0 ? counted_matches : std::max(wanted, counted_matches);
    return readable(
        [&] { return enquire.get_mset(0, wanted, checked, nullptr, filter.is_needed() ? &filter : nullptr); });
  }

  MatchPage find(const QueryTree& tree, Xapian::doccount offset, Xapian::doccount limit,
                 const RankingWeights& weights) const {
    if (reader.database().size() == 0) return {};  // an index without segments, which Xapian would not search
    const Xapian::MSet found = match(tree, to_doccount(std::size_t{offset} + limit), weights);
    MatchPage page;
    for (auto at = found[std::min(offset, found.size())]; at != found.end(); ++at)
      page.matches.push_back({*at, at.get_weight()});
    page.total = found.get_matches_estimated();
    page.total_is_exact = found.get_matches_lower_bound() == found.get_matches_upper_bound();
    return page;
  }

  std::vector<ExplainedPart> parts(const QueryTree& tree, const RankingWeights& weights) const {
    return ScoreExplainer(reader.database(), weighting(weights)).parts(parts_of(tree, weights));
  }

  std::vector<std::vector<ExplainedPart>> explain(const QueryTree& tree, const std::vector<Match>& matches,
                                                  const RankingWeights& weights) const {
    std::vector<Xapian::docid> documents;
    for (const Match& match : matches) documents.push_back(match.document);
    return ScoreExplainer(reader.database(), weighting(weights)).points(parts_of(tree, weights), documents);
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

Matcher::Matcher(std::vector<std::filesystem::path> indexes) : impl_(std::make_unique<Impl>(std::move(indexes))) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

void Matcher::reopen() {
  impl_ = std::make_unique<Impl>(impl_->indexes);
}

MatchPage Matcher::find(const QueryTree& tree, std::size_t offset, std::size_t limit,
                        const RankingWeights& weights) const {
  return impl_->guarded([&] { return impl_->find(tree, to_doccount(offset), to_doccount(limit), weights); });
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
  return impl_->guarded([&] { return impl_->reader.database().get_document(document).get_value(schema::id_slot); });
}

std::optional<Article> Matcher::article_by_id(std::string_view id) const {
  return impl_->guarded([&]() -> std::optional<Article> {
    const std::optional<Xapian::docid> document = impl_->by_id(id);
    if (!document) return std::nullopt;
    return impl_->article(*document);
  });
}

std::optional<std::uint32_t> Matcher::document_by_id(std::string_view id) const {
  return impl_->guarded([&] { return impl_->by_id(id); });
}

const std::vector<Manifest>& Matcher::manifests() const {
  return impl_->reader.manifests();
}

std::uint64_t Matcher::articles_with(std::string_view folded) const {
  return impl_->guarded([&] { return impl_->reader.database().get_termfreq(schema::term(schema::folded, folded)); });
}

std::uint64_t Matcher::articles() const {
  return impl_->reader.articles();
}

}  // namespace fihris
