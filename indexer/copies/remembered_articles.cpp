#include "indexer/copies/remembered_articles.h"

#include <utility>

#include "common/base/hash.h"

namespace fihris {
namespace {

constexpr std::size_t feature_values = 1 << 16;
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
  for (const std::uint16_t feature : marks.sketch.feature_span()) postings_[feature].push_back(number);
  posting_count_ += marks.sketch.feature_count;
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

std::size_t RememberedArticles::bytes() const {
  return entries_.capacity() * sizeof(Entry) + ids_.capacity() + (slots_.size() + posting_count_ * 3 / 2) * 4;
}

void RememberedArticles::clear() {
  entries_ = {};
  ids_ = {};
  postings_.assign(feature_values, {});
  postings_.shrink_to_fit();
  slots_.assign(first_slots, 0);
  slots_.shrink_to_fit();
  used_slots_ = posting_count_ = 0;
}

}  // namespace fihris
