#include "indexer/postings.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace fihris {
namespace {

constexpr std::size_t first_slots = 1 << 11;

std::uint32_t hash_of(const schema::Prefix& prefix, std::string_view rest) {
  const std::size_t hash = std::hash<std::string_view>{}(rest) + std::hash<const schema::Prefix*>{}(&prefix);
  return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

std::uint64_t first_bytes(std::string_view text) {
  std::uint64_t number = 0;
  std::memcpy(&number, text.data(), std::min(text.size(), sizeof number));
  return __builtin_bswap64(number);
}

}  // namespace

Postings::Postings() : slots_(first_slots) {}

void Postings::clear() {
  rests_.clear();
  entries_.clear();
  positions_.clear();
  std::fill(slots_.begin(), slots_.end(), 0);
}

void Postings::grow() {
  slots_.assign(slots_.size() * 2, 0);
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    std::size_t at = entries_[i].hash & (slots_.size() - 1);
    while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = i + 1;
  }
}

std::string_view Postings::rest_of(const Entry& entry) const {
  return {rests_.data() + entry.rest_begin, entry.rest_end - entry.rest_begin};
}

std::uint32_t Postings::find(const schema::Prefix& prefix, std::string_view rest) {
  const std::uint32_t hash = hash_of(prefix, rest);
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at] != 0; at = (at + 1) & (slots_.size() - 1)) {
    const Entry& entry = entries_[slots_[at] - 1];
    if (entry.hash == hash && entry.prefix == &prefix && rest_of(entry) == rest) return slots_[at] - 1;
  }
  slots_[at] = append_entry(prefix, rest, hash) + 1;
  if (entries_.size() * 2 > slots_.size()) grow();
  return static_cast<std::uint32_t>(entries_.size() - 1);
}

std::uint32_t Postings::append_entry(const schema::Prefix& prefix, std::string_view rest, std::uint32_t hash) {
  const auto begin = static_cast<std::uint32_t>(rests_.size());
  rests_ += rest;
  entries_.push_back({&prefix, begin, static_cast<std::uint32_t>(rests_.size()), hash});
  return static_cast<std::uint32_t>(entries_.size() - 1);
}

void Postings::append_position(Entry& entry, Xapian::termpos position) {
  const auto number = static_cast<std::uint32_t>(positions_.size());
  positions_.push_back({position, none});
  (entry.mentions++ == 0 ? entry.first_position : positions_[entry.last_position].next) = number;
  entry.last_position = number;
}

void Postings::add(const schema::Prefix& prefix, std::string_view rest, Xapian::termcount times) {
  entries_[find(prefix, rest)].times += times;
}

void Postings::add_at(const schema::Prefix& prefix, std::string_view rest, Xapian::termpos position,
                      Xapian::termcount times) {
  Entry& entry = entries_[find(prefix, rest)];
  append_position(entry, position);
  entry.times += times;
}

void Postings::add_word(std::string_view folded, std::string_view exact, Xapian::termpos position) {
  add_at(schema::folded, folded, position);
  if (exact != folded) add(schema::exact, exact);
}

std::string_view Postings::text_of(const Term& term) const {
  return {terms_.data() + term.begin, term.size};
}

void Postings::sort_terms() {
  terms_.clear();
  order_.clear();
  for (const Entry& entry : entries_) {
    const std::size_t begin = terms_.size();
    schema::append_term(*entry.prefix, rest_of(entry), terms_);
    const std::string_view text = std::string_view(terms_).substr(begin);
    order_.push_back(
        {first_bytes(text), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size()), &entry});
  }
  std::sort(order_.begin(), order_.end(), [this](const Term& a, const Term& b) {
    return a.first_bytes != b.first_bytes ? a.first_bytes < b.first_bytes : text_of(a) < text_of(b);
  });
}

void Postings::collect_positions(const Entry& entry, std::string_view term, PositionCollector& positions) {
  if (entry.mentions == 0) return;
  places_.clear();
  for (std::uint32_t at = entry.first_position; at != none; at = positions_[at].next)
    places_.push_back(positions_[at].at);
  positions.add(term, places_);
}

// Xapian keeps the terms in a tree, and goes through it in order: in order they are cheapest to add, and lie one behind
// the other in memory.
void Postings::write_to(Xapian::Document& document, PositionCollector* positions) {
  sort_terms();
  for (const Term& sorted : order_) {
    term_ = text_of(sorted);
    document.add_term(term_, sorted.entry->times);
    if (positions != nullptr) collect_positions(*sorted.entry, term_, *positions);
  }
}

}  // namespace fihris
