#include "searcher/match/copy_links.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "common/base/side_by_side.h"
#include "common/copies/outlet.h"
#include "common/copies/resemblance.h"
#include "common/index/schema.h"
#include "common/index/stored_document.h"

namespace fihris {
namespace {

constexpr std::size_t most_looked_up = 1'000;    // a page so deep is asked for by nobody who reads
constexpr std::size_t most_remembered = 50'000;  // some 60 bytes each
constexpr unsigned shared_features = 2;          // of a short text, which has one, it is this one
// Of a text in each database, those that share most: what an outlet puts below all of its articles is shared by many.
constexpr std::size_t candidates_of_a_text = 16;
constexpr std::uint64_t texts_of_a_thread = 20;  // so many to look up in a database are worth starting a thread

// Adds `found` once.
void add_cluster(TextClusters& clusters, std::string found) {
  if (!found.empty() && std::ranges::find(clusters, found) == clusters.end()) clusters.push_back(std::move(found));
}

// What a document gets for having a feature.
using FeaturePoints = std::map<CopyFeature, unsigned>;

FeaturePoints points_of(const std::vector<TextSketch>& sketches) {
  FeaturePoints points;
  for (const TextSketch& sketch : sketches) {
    for (const CopyFeature feature : sketch.feature_span())
      points[feature] = std::max(points[feature], sketch.feature_count > 1 ? 1 : shared_features);
  }
  return points;
}

// Those with enough points, the ones with most of them first. Threads may not share a query, so it is made here.
std::vector<Xapian::docid> documents_with(const FeaturePoints& points, std::size_t most,
                                          const Xapian::Database& database) {
  std::vector<Xapian::Query> terms;
  terms.reserve(points.size());
  for (const auto& [feature, weight] : points) {
    const Xapian::Query term(schema::term(schema::copy_feature, feature_text(feature)));
    terms.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, term, weight);
  }
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::CoordWeight());
  enquire.set_cutoff(0, shared_features);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
  const Xapian::MSet answer = enquire.get_mset(0, static_cast<Xapian::doccount>(most));
  return {answer.begin(), answer.end()};
}

}  // namespace

CopyLinks::CopyLinks(const IndexReader& reader)
    : reader_(reader),
      has_several_indexes_(std::ranges::adjacent_find(reader.databases(), std::ranges::not_equal_to(),
                                                      &SearchedDatabase::index) != reader.databases().end()) {}

std::vector<TextClusters> CopyLinks::clusters_of(const std::vector<Xapian::docid>& documents) {
  if (elsewhere_.size() > most_remembered) elsewhere_.clear();
  std::vector<TextClusters> clusters(documents.size());
  std::vector<Xapian::docid> unknown;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    add_cluster(clusters[i], reader_.cluster_of(documents[i]));
    const bool is_looked_up = has_several_indexes_ && i < most_looked_up && !clusters[i].empty();
    if (is_looked_up && !elsewhere_.contains(documents[i])) unknown.push_back(documents[i]);
  }
  if (!unknown.empty()) look_up(unknown);
  for (std::size_t i = 0; i < std::min(documents.size(), most_looked_up); ++i) {
    const auto found = elsewhere_.find(documents[i]);
    if (found == elsewhere_.end()) continue;
    for (const std::string& cluster : found->second) add_cluster(clusters[i], cluster);
  }
  return clusters;
}

void CopyLinks::look_up(const std::vector<Xapian::docid>& documents) {
  std::vector<TextSketch> sketches;
  sketches.reserve(documents.size());
  for (const Xapian::docid document : documents) sketches.push_back(sketch_of(document));
  std::vector<TextClusters> found(documents.size());
  for (const Xapian::docid candidate : candidates(sketches)) {
    const CopySignature signature = sketch_of(candidate).signature;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (reader_.index_of(documents[i]) == reader_.index_of(candidate)) continue;
      if (compare(sketches[i].signature, signature).is_copy()) add_cluster(found[i], reader_.cluster_of(candidate));
    }
  }
  for (std::size_t i = 0; i < documents.size(); ++i) elsewhere_.try_emplace(documents[i], std::move(found[i]));
}

TextSketch CopyLinks::sketch_of(Xapian::docid document) const {
  const Article article = decode_article(reader_.database().get_document(document).get_data());
  TextSketch sketch = sketch_text(article.title, article.text);
  sketch.signature.outlet = outlet_hash(article.source, article.url);
  return sketch;
}

// What shares enough features with any of them, and is not hidden.
std::vector<Xapian::docid> CopyLinks::candidates(const std::vector<TextSketch>& sketches) const {
  const std::vector<SearchedDatabase>& databases = reader_.databases();
  const FeaturePoints points = points_of(sketches);
  std::vector<std::vector<Xapian::docid>> found(databases.size());
  run_side_by_side(databases.size(), worthwhile_threads(sketches.size() * databases.size(), texts_of_a_thread),
                   [&](std::size_t i) {
                     found[i] = documents_with(points, candidates_of_a_text * sketches.size(), databases[i].database);
                   });
  std::vector<Xapian::docid> all;
  for (std::size_t i = 0; i < databases.size(); ++i) {
    for (const Xapian::docid document : found[i]) {
      const Xapian::docid number = reader_.number_of(i, document);
      if (!reader_.is_hidden(number)) all.push_back(number);
    }
  }
  return all;
}

}  // namespace fihris
