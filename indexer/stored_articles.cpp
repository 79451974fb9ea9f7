#include "indexer/stored_articles.h"

#include <algorithm>

#include "common/index/schema.h"
#include "common/index/xapian_errors.h"

namespace fihris {

StoredArticles::StoredArticles(const std::filesystem::path& index, const Manifest& manifest)
    : name_("index " + index.string()), doomed_(manifest.segments.size()) {
  with_xapian_errors(name_, [&] {
    for (const Segment& segment : manifest.segments) {
      segments_.emplace_back(segment_path(index, segment).string(), Xapian::DB_BACKEND_GLASS);
    }
  });
}

std::optional<StoredArticles::Place> StoredArticles::find(const std::string& id) const {
  const std::string term = schema::term(schema::id, id);
  return with_xapian_errors(name_, [&]() -> std::optional<Place> {
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      const Xapian::Database& segment = segments_[i];
      for (auto posting = segment.postlist_begin(term); posting != segment.postlist_end(term); ++posting) {
        if (doomed_[i].contains(*posting)) continue;
        return Place{i, *posting, segment.get_document(*posting).get_value(schema::hash_slot)};
      }
    }
    return std::nullopt;
  });
}

void StoredArticles::doom(const Place& place) {
  doomed_[place.segment].insert(place.document);
}

bool StoredArticles::any_doomed() const {
  return std::any_of(doomed_.begin(), doomed_.end(), [](const auto& documents) { return !documents.empty(); });
}

std::vector<std::vector<std::uint32_t>> StoredArticles::doomed() const {
  std::vector<std::vector<std::uint32_t>> lists;
  for (const auto& documents : doomed_) {
    lists.emplace_back(documents.begin(), documents.end());
    std::sort(lists.back().begin(), lists.back().end());
  }
  return lists;
}

}  // namespace fihris
