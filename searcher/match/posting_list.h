// The documents of one segment that have a term, and how often: packed, and read window by window.
//
// A window is 16,384 neighbouring documents. Within it each posting is a variable-length number, seven bits a byte, of
// the distance from the one before, doubled, plus one where the term comes once; else a second number says how often.
// Of common terms that is little more than a byte a posting.
//
//   PostingList list;
//   list.add(3, 1);
//   list.add(20'000, 7);
//   PostingList::Cursor cursor(list);
//   cursor.visit(0, [](std::uint32_t place, std::uint32_t times) { … });      // document 3
//   cursor.visit(1, [](std::uint32_t place, std::uint32_t times) { … });      // document 16,384 + 3,616
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fihris {

inline constexpr std::uint32_t window_size = 1U << 14U;

class PostingList {
 public:
  // Documents ascend, and come once.
  void add(std::uint32_t document, std::uint32_t times) {
    const std::uint32_t window = document / window_size;
    const std::uint32_t place = document % window_size;
    if (window != last_window_) begin_window(window);
    put((place - next_place_) << 1U | (times == 1 ? 1U : 0U));
    if (times != 1) put(times);
    next_place_ = place + 1;
    ++size_;
  }

  std::uint32_t size() const { return size_; }
  std::size_t bytes() const { return sizeof(*this) + packed_.capacity() + windows_.capacity() * sizeof(Window); }
  void release_spare_room();

  class Cursor;

 private:
  struct Window {
    std::uint32_t number;
    std::uint32_t begin;  // its first byte
  };

  static constexpr std::uint32_t no_window = ~std::uint32_t{0};

  void begin_window(std::uint32_t window);

  void put(std::uint32_t number) {
    for (; number >= 0x80U; number >>= 7U) packed_.push_back(static_cast<std::uint8_t>(number | 0x80U));
    packed_.push_back(static_cast<std::uint8_t>(number));
  }

  std::vector<std::uint8_t> packed_;
  std::vector<Window> windows_;  // those with postings
  std::uint32_t size_ = 0;
  std::uint32_t last_window_ = no_window;
  std::uint32_t next_place_ = 0;  // the least one that may be added to it
};

// Reads a list from its beginning to its end. The list must outlive it, unchanged.
class PostingList::Cursor {
 public:
  explicit Cursor(const PostingList& list) : list_(&list) {}

  // Calls visit(place in the window, times) for the postings of a window. Windows ascend.
  template <typename Visit>
  void visit(std::uint32_t window, const Visit& visit) {
    const std::vector<Window>& windows = list_->windows_;
    while (next_ < windows.size() && windows[next_].number < window) ++next_;
    if (next_ == windows.size() || windows[next_].number != window) return;
    const std::size_t end = next_ + 1 < windows.size() ? windows[next_ + 1].begin : list_->packed_.size();
    const std::uint8_t* at = list_->packed_.data() + windows[next_].begin;
    const std::uint8_t* const last = list_->packed_.data() + end;
    for (std::uint32_t place = 0; at < last; ++place) {
      const std::uint32_t number = take(at);
      place += number >> 1U;
      visit(place, (number & 1U) != 0 ? 1U : take(at));
    }
  }

 private:
  static std::uint32_t take(const std::uint8_t*& at) {
    std::uint32_t number = *at++;
    if (number < 0x80U) return number;
    number &= 0x7FU;
    for (unsigned shift = 7;; shift += 7) {
      const std::uint32_t byte = *at++;
      number |= (byte & 0x7FU) << shift;
      if (byte < 0x80U) return number;
    }
  }

  const PostingList* list_;
  std::size_t next_ = 0;
};

}  // namespace fihris
