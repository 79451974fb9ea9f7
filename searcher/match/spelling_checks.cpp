#include "searcher/match/spelling_checks.h"

#include "searcher/match/window_bits.h"

namespace fihris {

SpellingChecks::Bits SpellingChecks::no_bits() const {
  Bits bits;
  for (const SearchedSegment& segment : reader_.segments())
    bits.emplace_back(std::size_t{segment.last_document} / word_bits + 1);
  return bits;
}

std::size_t SpellingChecks::add(const Clause& clause) {
  for (std::size_t i = 0; i < clauses_.size(); ++i)
    if (clauses_[i].clause == clause) return i;
  if (clauses_.empty()) read_ = no_bits();
  clauses_.push_back({clause, no_bits()});
  return clauses_.size() - 1;
}

void SpellingChecks::check(const DocumentPlace& place) {
  if (has_bit(read_[place.segment], place.document)) return;
  words_.read(reader_.database().get_document(reader_.number_of(place)).get_data());
  set_bit(read_[place.segment], place.document);
  for (Checked& each : clauses_)
    if (words_.contain(each.clause)) set_bit(each.spelled[place.segment], place.document);
}

}  // namespace fihris
