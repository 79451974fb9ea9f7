#include "indexer/inverted_batch.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <utility>

#include "common/index/position_blocks.h"

namespace fihris {
namespace {

constexpr std::size_t first_slots = 1 << 15;

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

InvertedBatch::InvertedBatch() : slots_(first_slots) {}

void InvertedBatch::begin_document() {
  documents_.emplace_back();
  positions_.begin_document();
}

void InvertedBatch::grow() {
  slots_.assign(slots_.size() * 2, 0);
  for (std::uint32_t i = 0; i < terms_.size(); ++i) {
    std::size_t at = terms_[i].hash & (slots_.size() - 1);
    while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = i + 1;
  }
}

std::string_view InvertedBatch::rest_of(const Term& term) const {
  return std::string_view(rests_).substr(term.rest_begin, term.rest_end - term.rest_begin);
}

std::string_view InvertedBatch::text_of(const Term& term) const {
  return std::string_view(texts_).substr(term.text_begin, term.text_end - term.text_begin);
}

std::uint32_t InvertedBatch::find(const schema::Prefix& prefix, std::string_view rest) {
  const std::uint32_t hash = hash_of(prefix, rest);
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at] != 0; at = (at + 1) & (slots_.size() - 1)) {
    const Term& term = terms_[slots_[at] - 1];
    if (term.hash == hash && term.prefix == &prefix && rest_of(term) == rest) return slots_[at] - 1;
  }
  const std::uint32_t term = append_term(prefix, rest, hash);
  slots_[at] = term + 1;
  if (terms_.size() * 2 > slots_.size()) grow();
  return term;
}

std::uint32_t InvertedBatch::append_term(const schema::Prefix& prefix, std::string_view rest, std::uint32_t hash) {
  Term term{};
  term.prefix = &prefix;
  term.hash = hash;
  term.rest_begin = static_cast<std::uint32_t>(rests_.size());
  rests_ += rest;
  term.rest_end = static_cast<std::uint32_t>(rests_.size());
  term.text_begin = static_cast<std::uint32_t>(texts_.size());
  schema::append_term(prefix, rest, texts_);
  term.text_end = static_cast<std::uint32_t>(texts_.size());
  terms_.push_back(term);
  return static_cast<std::uint32_t>(terms_.size() - 1);
}

void InvertedBatch::add_times(Term& term, std::uint32_t times) {
  const auto document = static_cast<std::uint32_t>(documents_.size());
  documents_.back().length += times;
  if (term.last != none && postings_[term.last].document == document) {
    postings_[term.last].times += times;
    return;
  }
  const auto number = static_cast<std::uint32_t>(postings_.size());
  (term.last == none ? term.first : postings_[term.last].next) = number;
  term.last = number;
  postings_.push_back({document, times, none});
}

void InvertedBatch::add(const schema::Prefix& prefix, std::string_view rest, std::uint32_t times) {
  add_times(terms_[find(prefix, rest)], times);
}

void InvertedBatch::add_at(const schema::Prefix& prefix, std::string_view rest, std::uint32_t position,
                           std::uint32_t times) {
  const std::uint32_t term = find(prefix, rest);
  add_times(terms_[term], times);
  mentions_.push_back({term, position});
}

void InvertedBatch::add_word(std::string_view folded, std::string_view exact, std::uint32_t position) {
  add_at(schema::folded, folded, position);
  if (exact != folded) add(schema::exact, exact);
}

void InvertedBatch::add_value(std::uint32_t slot, std::string_view value) {
  std::vector<std::string>& values = values_[slot];
  values.resize(documents_.size());
  values.back() = value;
}

void InvertedBatch::end_document(std::string data) {
  documents_.back().data = std::move(data);
  collect_positions();
}

void InvertedBatch::collect_positions() {
  std::ranges::sort(mentions_, {}, [](const Mention& mention) { return std::pair(mention.term, mention.position); });
  for (std::size_t begin = 0, end = 0; begin < mentions_.size(); begin = end) {
    places_.clear();
    for (; end < mentions_.size() && mentions_[end].term == mentions_[begin].term; ++end)
      places_.push_back(mentions_[end].position);
    positions_.add(mentions_[begin].term, places_);
  }
  mentions_.clear();
}

std::vector<InvertedBatch::SortedTerm> InvertedBatch::sorted_terms() const {
  std::vector<SortedTerm> sorted;
  sorted.reserve(terms_.size());
  for (const Term& term : terms_) sorted.push_back({first_bytes(text_of(term)), &term});
  std::ranges::sort(sorted, [this](const SortedTerm& a, const SortedTerm& b) {
    return a.first_bytes != b.first_bytes ? a.first_bytes < b.first_bytes : text_of(*a.term) < text_of(*b.term);
  });
  return sorted;
}

void InvertedBatch::read_postings(const Term& term, std::vector<GlassPosting>& postings) const {
  postings.clear();
  for (std::uint32_t at = term.first; at != none; at = postings_[at].next)
    postings.push_back({postings_[at].document, postings_[at].times});
}

void InvertedBatch::write(const std::filesystem::path& folder) const {
  GlassDatabaseWriter database(folder);
  for (const Document& document : documents_) database.add_document(document.data, document.length);
  for (const auto& [slot, values] : values_) database.add_values(slot, values);
  std::vector<GlassPosting> postings;
  std::vector<WordNumber> words;
  for (const auto& [first_bytes, term] : sorted_terms()) {
    read_postings(*term, postings);
    database.add_list(text_of(*term), postings);
    words.push_back({text_of(*term), static_cast<std::uint32_t>(term - terms_.data())});
  }
  database.finish();
  positions_.write(folder / positions_name, words);
}

}  // namespace fihris
