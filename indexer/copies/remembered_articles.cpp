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
  for (const CopyFeature feature : marks.sketch.feature_span()) add_posting(feature, number + 1);
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
  if (posting_count_ * 3 >= postings_.size() * 2) grow_postings();
  const std::size_t mask = postings_.size() - 1;
  std::size_t slot = feature & mask;
  for (std::size_t same = 0; postings_[slot].article != 0; slot = (slot + 1) & mask) {
    if (postings_[slot].feature == feature && ++same == most_with_feature) return;
  }
  postings_[slot] = {feature, article};
  ++posting_count_;
}

void RememberedArticles::find(CopyFeature feature, std::vector<std::uint32_t>& numbers) const {
  const std::size_t mask = postings_.size() - 1;
  for (std::size_t slot = feature & mask; postings_[slot].article != 0; slot = (slot + 1) & mask) {
    if (postings_[slot].feature == feature) numbers.push_back(postings_[slot].article - 1);
  }
}

// From the first free slot on, so that the articles of a feature stay in the order they came.
void RememberedArticles::grow_postings() {
  const std::vector<Posting> old = std::exchange(postings_, std::vector<Posting>(postings_.size() * 2));
  std::size_t start = 0;
  while (old[start].article != 0) ++start;
  posting_count_ = 0;
  for (std::size_t i = 0; i < old.size(); ++i) {
    const Posting& posting = old[(start + i) & (old.size() - 1)];
    if (posting.article != 0) add_posting(posting.feature, posting.article);
  }
}

std::size_t RememberedArticles::bytes() const {
  return entries_.capacity() * sizeof(Entry) + ids_.capacity() + slots_.size() * sizeof(std::uint32_t) +
         postings_.size() * sizeof(Posting);
}

void RememberedArticles::clear() {
  entries_ = {};
  ids_ = {};
  postings_.assign(first_slots, {});
  postings_.shrink_to_fit();
  slots_.assign(first_slots, 0);
  slots_.shrink_to_fit();
  used_slots_ = posting_count_ = 0;
}

}  // namespace fihris
