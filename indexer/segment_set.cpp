#include "indexer/segment_set.h"

#include <algorithm>
#include <set>

#include "common/index/xapian_errors.h"

namespace fihris {
namespace {

std::size_t size_of_all(const std::vector<std::unordered_set<Xapian::docid>>& sets) {
  std::size_t sum = 0;
  for (const auto& documents : sets) sum += documents.size();
  return sum;
}

}  // namespace

SegmentSet::SegmentSet(const std::filesystem::path& index, const std::vector<Segment>& segments)
    : name_("index " + index.string()) {
  with_xapian_errors(name_, [&] {
    for (const Segment& segment : segments) {
      databases_.emplace_back(segment_path(index, segment).string(), Xapian::DB_BACKEND_GLASS);
      deleted_.emplace_back(segment.deleted.begin(), segment.deleted.end());
    }
  });
  deleted_before_ = size_of_all(deleted_);
}

std::optional<SegmentSet::Place> SegmentSet::find(const std::string& term) const {
  return with_xapian_errors(name_, [&]() -> std::optional<Place> {
    for (std::size_t i = 0; i < databases_.size(); ++i) {
      for (auto at = databases_[i].postlist_begin(term); at != databases_[i].postlist_end(term); ++at)
        if (!deleted_[i].contains(*at)) return Place{i, *at};
    }
    return std::nullopt;
  });
}

std::size_t SegmentSet::count(const std::string& term) const {
  return with_xapian_errors(name_, [&] {
    std::size_t found = 0;
    for (std::size_t i = 0; i < databases_.size(); ++i)
      found += static_cast<std::size_t>(
          std::count_if(databases_[i].postlist_begin(term), databases_[i].postlist_end(term),
                        [&](Xapian::docid document) { return !deleted_[i].contains(document); }));
    return found;
  });
}

std::vector<std::string> SegmentSet::terms_beginning(const std::string& beginning) const {
  return with_xapian_errors(name_, [&] {
    std::set<std::string> terms;
    for (const Xapian::Database& database : databases_)
      terms.insert(database.allterms_begin(beginning), database.allterms_end(beginning));
    return std::vector<std::string>(terms.begin(), terms.end());
  });
}

Xapian::Document SegmentSet::document(const Place& place) const {
  return with_xapian_errors(name_, [&] { return databases_[place.segment].get_document(place.document); });
}

bool SegmentSet::any_doomed() const {
  return size_of_all(deleted_) > deleted_before_;
}

std::vector<std::vector<std::uint32_t>> SegmentSet::deleted() const {
  std::vector<std::vector<std::uint32_t>> lists;
  for (const auto& documents : deleted_) {
    lists.emplace_back(documents.begin(), documents.end());
    std::sort(lists.back().begin(), lists.back().end());
  }
  return lists;
}

}  // namespace fihris
