#include "searcher/match/posting_list.h"

#include <map>
#include <random>

#include <doctest/doctest.h>

namespace fihris {
namespace {

using Postings = std::map<std::uint32_t, std::uint32_t>;

PostingList list_of(const Postings& postings) {
  PostingList list;
  for (const auto& [document, times] : postings) list.add(document, times);
  return list;
}

Postings read(const PostingList& list, std::uint32_t windows, std::uint32_t step = 1) {
  Postings postings;
  PostingList::Cursor cursor(list);
  for (std::uint32_t window = 0; window < windows; window += step)
    cursor.visit(window,
                 [&](std::uint32_t place, std::uint32_t times) { postings[window * window_size + place] = times; });
  return postings;
}

}  // namespace

TEST_CASE("a list gives back its postings") {
  std::mt19937 random(1);
  const auto below = [&](std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); };
  for (const std::uint32_t widest : {1U, 3U, 200U, 20'000U, 70'000U}) {
    Postings postings;
    for (std::uint32_t document = 0, i = 0; i < 2'000; ++i) {
      document += 1 + below(widest);
      postings[document] = below(3) == 0 ? 1 + below(1'000'000) : 1;
    }
    const PostingList list = list_of(postings);
    CHECK(list.size() == postings.size());
    CHECK(read(list, postings.rbegin()->first / window_size + 2) == postings);
  }
}

TEST_CASE("the first and last documents of a window belong to it") {
  const Postings postings{{0, 2}, {window_size - 1, 3}, {window_size, 1}, {3 * window_size - 1, 5}};
  CHECK(read(list_of(postings), 4) == postings);
}

TEST_CASE("windows may be passed over") {
  const Postings postings{{5, 1}, {window_size + 5, 2}, {2 * window_size + 5, 3}};
  CHECK(read(list_of(postings), 4, 2) == Postings{{5, 1}, {2 * window_size + 5, 3}});
}

TEST_CASE("an empty list has nothing") {
  CHECK(read(PostingList(), 3).empty());
}

TEST_CASE("a common word takes little more than a byte a posting") {
  PostingList list;
  for (std::uint32_t document = 1; document < 100'000; document += 3) list.add(document, 1);
  list.release_spare_room();
  CHECK(list.bytes() < list.size() + 300);
}

}  // namespace fihris
