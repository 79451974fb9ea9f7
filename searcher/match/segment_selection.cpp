#include "searcher/match/segment_selection.h"

namespace fihris {
namespace {

using Kind = Selection::Kind;

Bound other(Bound bound) {
  return bound == Bound::most ? Bound::least : Bound::most;
}

}  // namespace

SegmentSelection::SegmentSelection(const LoadedSelection& selection, std::size_t segment, const SpellingChecks& checks)
    : kind_(selection.kind), clause_(selection.clause), segment_(segment), checks_(checks) {
  for (const auto& list : selection.lists) cursors_.emplace_back(list->segments[segment]);
  for (const LoadedSelection& part : selection.parts) parts_.emplace_back(part, segment, checks);
}

WindowBits SegmentSelection::any_list(std::uint32_t window) {
  WindowBits bits{};
  for (PostingList::Cursor& cursor : cursors_)
    cursor.visit(window, [&](std::uint32_t place, std::uint32_t) { set_bit(bits, place); });
  return bits;
}

WindowBits SegmentSelection::spelled(std::uint32_t window, Bound bound) {
  WindowBits bits = parts_.front().in_window(window, bound);
  const WindowBits have = window_of(checks_.are_spelled(clause_, segment_), window);
  const WindowBits read = window_of(checks_.are_read(segment_), window);
  for (std::size_t i = 0; i < bits.size(); ++i) bits[i] &= have[i] | (bound == Bound::most ? ~read[i] : 0);
  return bits;
}

WindowBits SegmentSelection::combined(std::uint32_t window, Bound bound) {
  WindowBits bits = parts_.front().in_window(window, bound);
  for (std::size_t i = 1; i < parts_.size(); ++i) {
    if (kind_ == Kind::any_of) {
      put_in(bits, parts_[i].in_window(window, bound));
    } else if (is_empty(bits)) {
      break;
    } else if (kind_ == Kind::all_of) {
      keep_in(bits, parts_[i].in_window(window, bound));
    } else {
      take_out(bits, parts_[i].in_window(window, other(bound)));
    }
  }
  return bits;
}

WindowBits SegmentSelection::in_window(std::uint32_t window, Bound bound) {
  switch (kind_) {
    case Kind::any_of:
    case Kind::all_of:
    case Kind::all_but: return combined(window, bound);
    case Kind::spelling: return spelled(window, bound);
    default: return any_list(window);
  }
}

}  // namespace fihris
