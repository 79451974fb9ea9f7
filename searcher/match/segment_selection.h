// The documents of one segment that are in a selection, window by window.
//
//   SegmentSelection selection(loaded, segment, checks);
//   WindowBits matches = selection.in_window(0, Bound::most);
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "searcher/match/selection_lists.h"
#include "searcher/match/spelling_checks.h"
#include "searcher/match/window_bits.h"

namespace fihris {

// Where texts were not read: what may be in a selection, or what is in it for certain.
enum class Bound { most, least };

// All that it is given must outlive it.
class SegmentSelection {
 public:
  SegmentSelection(const LoadedSelection& selection, std::size_t segment, const SpellingChecks& checks);

  // Windows ascend; one may be asked for again.
  WindowBits in_window(std::uint32_t window, Bound bound);

 private:
  WindowBits any_list(std::uint32_t window);
  WindowBits spelled(std::uint32_t window, Bound bound);
  WindowBits combined(std::uint32_t window, Bound bound);

  Selection::Kind kind_;
  std::size_t clause_;
  std::size_t segment_;
  const SpellingChecks& checks_;
  std::vector<PostingList::Cursor> cursors_;
  std::vector<SegmentSelection> parts_;
};

}  // namespace fihris
