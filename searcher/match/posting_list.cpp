#include "searcher/match/posting_list.h"

namespace fihris {

void PostingList::begin_window(std::uint32_t window) {
  windows_.push_back({window, static_cast<std::uint32_t>(packed_.size())});
  last_window_ = window;
  next_place_ = 0;
}

void PostingList::release_spare_room() {
  packed_.shrink_to_fit();
  windows_.shrink_to_fit();
}

}  // namespace fihris
