#include "indexer/copies/remembered_articles.h"

#include <utility>

#include "common/base/hash.h"

namespace fihris {
namespace {

constexpr std::size_t first_slots = 1024;  // a power of two

}  // namespace

void RememberedArticles::remember(std::string_view id, const CopyMarks& marks) {
  const auto number = static_cast<std::uint32_t>(entries_.size());
  Entry& entry = renew(hash_number(id));
  entry.signature = marks.sketch.signature;
  entry.cluster = marks.cluster;
  entry.id_begin = ids_.size();
  entry.id_size = static_cast<std::uint32_t>(id.size());
  entry.lives = true;
  ids_ += id;
  for (const CopyFeature feature : marks.sketch.feature_span()) add_posting(feature, number);
}

void RememberedArticles::forget(std::string_view id) {
  renew(hash_number(id));
}

// A new entry for the id, not yet alive; an earlier one dies.
RememberedArticles::Entry& RememberedArticles::renew(std::uint64_t id_hash) {
  if (used_slots_ * 4 >= slots_.size() * 3) grow();
  std::uint32_t& slot = slots_[slot_of(id_hash)];
  if (slot == 0) {
    ++used_slots_;
  } else {
    entries_[slot - 1].lives = false;
  }
  entries_.emplace_back().id_hash = id_hash;
  slot = static_cast<std::uint32_t>(entries_.size());
  return entries_.back();
}

// Where the id is, or the free slot where it would be.
std::size_t RememberedArticles::slot_of(std::uint64_t id_hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = id_hash & mask;
  while (slots_[slot] != 0 && entries_[slots_[slot] - 1].id_hash != id_hash) slot = (slot + 1) & mask;
  return slot;
}

void RememberedArticles::grow() {
  const std::vector<std::uint32_t> old = std::exchange(slots_, std::vector<std::uint32_t>(slots_.size() * 2));
  for (const std::uint32_t number : old) {
    if (number != 0) slots_[slot_of(entries_[number - 1].id_hash)] = number;
  }
}

void RememberedArticles::add_posting(CopyFeature feature, std::uint32_t article) {
  Feature& list = features_[feature];
  if (list.count == most_with_feature) return;
  postings_.push_back({article, 0});
  const auto place = static_cast<std::uint32_t>(postings_.size());
  (list.count == 0 ? list.first : postings_[list.last - 1].next) = place;
  list.last = place;
  ++list.count;
}

void RememberedArticles::find(CopyFeature feature, std::vector<std::uint32_t>& numbers) const {
  for (std::uint32_t place = features_[feature].first; place != 0; place = postings_[place - 1].next)
    numbers.push_back(postings_[place - 1].article);
}

std::size_t RememberedArticles::bytes() const {
  return entries_.capacity() * sizeof(Entry) + ids_.capacity() + slots_.size() * sizeof(std::uint32_t) +
         postings_.capacity() * sizeof(Posting) + features_.size() * sizeof(Feature);
}

void RememberedArticles::clear() {
  entries_ = {};
  ids_ = {};
  postings_ = {};
  features_.assign(copy_feature_values, {});
  slots_.assign(first_slots, 0);
  slots_.shrink_to_fit();
  used_slots_ = 0;
}

}  // namespace fihris
