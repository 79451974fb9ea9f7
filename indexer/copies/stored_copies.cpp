#include "indexer/copies/stored_copies.h"

#include "common/index/schema.h"

namespace fihris {

void StoredCopies::find(CopyFeature feature, std::vector<Place>& places) const {
  const std::string term = schema::term(schema::copy_feature, feature_text(feature));
  const std::size_t limit = places.size() + most_with_feature;
  for (std::uint32_t i = 0; i < databases_.size(); ++i) {
    const auto end = databases_[i].postlist_end(term);
    for (auto posting = databases_[i].postlist_begin(term); posting != end; ++posting) {
      if (places.size() == limit) return;
      places.emplace_back(i, *posting);
    }
  }
}

Xapian::Document StoredCopies::document(const Place& place) const {
  return databases_[place.first].get_document(place.second, Xapian::DOC_ASSUME_VALID);
}

std::optional<StoredCopies::Marks> StoredCopies::marks(const Place& place) const {
  const Xapian::Document stored = document(place);
  const auto signature = decode_signature(stored.get_value(schema::signature_slot));
  const auto cluster = decode_cluster(stored.get_value(schema::cluster_slot));
  if (!signature || !cluster) return std::nullopt;
  return Marks{*signature, *cluster};
}

std::string StoredCopies::id(const Place& place) const {
  return document(place).get_value(schema::id_slot);
}

}  // namespace fihris
