#include "indexer/copies/copy_finder.h"

#include <algorithm>

#include "common/base/hash.h"
#include "common/copies/outlet.h"
#include "common/copies/resemblance.h"
#include "common/index/article.h"
#include "common/index/schema.h"
#include "common/index/xapian_errors.h"

namespace fihris {
namespace {

constexpr std::size_t most_moved_from = 16;

ClusterKey new_cluster(std::uint64_t id_hash, const TextSketch& sketch) {
  return std::max<ClusterKey>(1, id_hash >> 16 ^ sketch.signature.content);
}

template <typename Candidate>
void keep_each_once(std::vector<Candidate>& candidates) {
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
}

}  // namespace

// An article that looks for its like, and what it has found so far.
struct CopyFinder::Search {
  const CopySignature& signature;
  std::uint64_t id_hash;
  static constexpr double of_itself = 2;  // more than any resemblance
  double best = 0;
  ClusterKey cluster = 0;
  std::vector<std::string> moved_from{};

  // Its own old version counts more than any other.
  void offer(const Resemblance& alike, ClusterKey offered, bool is_itself) {
    const double value = is_itself ? of_itself : alike.resemblance;
    if (value < best || (value == best && offered >= cluster)) return;
    best = value;
    cluster = offered;
  }

  // `id` is that of the other.
  void offer_move(const CopySignature& other, std::string_view id) {
    const bool is_same = other.content == signature.content && other.outlet == signature.outlet;
    if (is_same && moved_from.size() < most_moved_from) moved_from.emplace_back(id);
  }
};

CopyFinder::CopyFinder(std::string index, std::vector<Xapian::Database> databases, std::size_t memory_limit)
    : index_(std::move(index)), memory_limit_(memory_limit) {
  open(std::move(databases));
}

void CopyFinder::reset(std::vector<Xapian::Database> databases) {
  if (remembered_.bytes() > memory_limit_) remembered_.clear();
  open(std::move(databases));
}

// Databases of this run's articles alone hold nothing new.
void CopyFinder::open(std::vector<Xapian::Database> databases) {
  with_xapian_errors(index_, [&] {
    std::erase_if(databases, [this](const auto& database) { return holds_only_remembered(database); });
    stored_ = StoredCopies(std::move(databases));
  });
}

bool CopyFinder::holds_only_remembered(const Xapian::Database& database) const {
  if (remembered_.size() < database.get_doccount()) return false;
  std::size_t found = 0;
  for (auto id = database.valuestream_begin(schema::id_slot); id != database.valuestream_end(schema::id_slot); ++id) {
    if (!remembered_.knows(hash_number(*id))) return false;
    ++found;
  }
  return found == database.get_doccount();
}

CopyMarks CopyFinder::mark(const Article& article, const TextSketch& sketch) {
  CopyMarks marks{sketch};
  marks.sketch.signature.outlet = outlet_hash(article.source, article.url);
  Search search{marks.sketch.signature, hash_number(article.id)};
  if (sketch.feature_count > 0) {
    search_remembered(search, sketch);
    with_xapian_errors(index_, [&] { search_stored(search, sketch); });
    marks.cluster = search.cluster != 0 ? search.cluster : new_cluster(search.id_hash, sketch);
    marks.is_copy = search.cluster != 0 && search.best < Search::of_itself;
    marks.moved_from = std::move(search.moved_from);
  }
  remembered_.remember(article.id, marks);
  return marks;
}

void CopyFinder::search_remembered(Search& search, const TextSketch& sketch) {
  remembered_candidates_.clear();
  for (const CopyFeature feature : sketch.feature_span()) remembered_.find(feature, remembered_candidates_);
  keep_each_once(remembered_candidates_);
  for (const std::uint32_t number : remembered_candidates_) {
    const auto& entry = remembered_.entry(number);
    const Resemblance alike = compare(search.signature, entry.signature);
    if (!entry.lives || !alike.is_copy()) continue;
    const bool is_itself = entry.id_hash == search.id_hash;
    search.offer(alike, entry.cluster, is_itself);
    if (!is_itself) search.offer_move(entry.signature, remembered_.id(entry));
  }
}

void CopyFinder::search_stored(Search& search, const TextSketch& sketch) {
  stored_candidates_.clear();
  for (const CopyFeature feature : sketch.feature_span()) stored_.find(feature, stored_candidates_);
  keep_each_once(stored_candidates_);
  for (const StoredCopies::Place& place : stored_candidates_) {
    const auto marks = stored_.marks(place);
    const Resemblance alike = marks ? compare(search.signature, marks->signature) : Resemblance{};
    if (!alike.is_copy()) continue;
    const std::string id = stored_.id(place);
    const std::uint64_t id_hash = hash_number(id);
    if (remembered_.knows(id_hash)) continue;  // replaced or removed since
    const bool is_itself = id_hash == search.id_hash;
    search.offer(alike, marks->cluster, is_itself);
    if (!is_itself) search.offer_move(marks->signature, id);
  }
}

}  // namespace fihris
