#include "common/index/position_list.h"

#include <map>
#include <random>

#include <doctest/doctest.h>

#include "common/base/error.h"

namespace fihris {
namespace {

using Positions = std::vector<std::uint32_t>;
using Places = std::map<std::uint32_t, Positions>;  // by document

PositionChunk chunk_of(const Places& places) {
  PositionChunkWriter writer;
  for (const auto& [document, positions] : places) writer.add(document, positions);
  return writer.take();
}

PositionList list_of(const std::vector<Places>& chunks) {
  PositionList list;
  for (const Places& places : chunks) list.add(chunk_of(places));
  return list;
}

Places read(const PositionList& list) {
  Places places;
  PositionList::Cursor cursor(list);
  while (cursor.next()) cursor.read_positions(places[cursor.document()]);
  return places;
}

Places random_places(std::mt19937& random, std::uint32_t first, int documents) {
  Places places;
  for (std::uint32_t document = first; documents > 0;
       --documents, document += 1 + static_cast<std::uint32_t>(random() % 300)) {
    std::uint32_t position = 0;
    for (auto mentions = 1 + random() % 4; mentions > 0; --mentions)
      places[document].push_back(position += 1 + static_cast<std::uint32_t>(random() % 400));
  }
  return places;
}

}  // namespace

TEST_CASE("a list gives back its documents and positions") {
  const Places places{{1, {1}}, {2, {3, 4, 700}}, {70'000, {4'000'000'000}}};
  CHECK(read(list_of({places})) == places);
  CHECK(read(list_of({})).empty());
}

TEST_CASE("positions that are not read are stepped over") {
  const PositionList list = list_of({{{1, {1, 500, 501}}, {2, {9}}}, {{5, {7}}}});
  PositionList::Cursor cursor(list);
  Positions positions;
  REQUIRE(cursor.next());
  REQUIRE(cursor.next());
  cursor.read_positions(positions);
  CHECK(positions == Positions{9});
  REQUIRE(cursor.next());
  CHECK(cursor.document() == 5);
  CHECK_FALSE(cursor.next());
  CHECK_FALSE(cursor.next());
}

TEST_CASE("a cursor advances to the first document that is not before the wanted one") {
  std::mt19937 random(3);
  for (int round = 0; round < 100; ++round) {
    const Places first = random_places(random, 1, 20), second = random_places(random, first.rbegin()->first + 1, 20);
    Places all = first;
    all.insert(second.begin(), second.end());
    const PositionList list = list_of({first, second});
    PositionList::Cursor cursor(list);
    for (std::uint32_t wanted = 1; wanted < all.rbegin()->first + 10;
         wanted += static_cast<std::uint32_t>(random() % 700)) {
      const auto expected = all.lower_bound(wanted);
      REQUIRE(cursor.advance_to(wanted) == (expected != all.end()));
      if (expected == all.end()) break;
      REQUIRE(cursor.document() == expected->first);
      if (random() % 2 == 0) continue;
      Positions positions;
      cursor.read_positions(positions);
      REQUIRE(positions == expected->second);
      wanted = expected->first + 1;
    }
  }
}

TEST_CASE("a chunk is appended to another with its documents numbered on") {
  PositionChunk joined = chunk_of({{1, {5}}, {3, {6, 7}}});
  append_chunk(chunk_of({{1, {8}}, {2, {9}}}), 10, joined);
  CHECK(joined.last_document == 12);
  PositionList list;
  list.add(joined);
  CHECK(read(list) == Places{{1, {5}}, {3, {6, 7}}, {11, {8}}, {12, {9}}});
}

TEST_CASE("a chunk that is out of order or empty is not appended") {
  PositionChunk before = chunk_of({{4, {1}}});
  CHECK_THROWS_WITH_AS(append_chunk(chunk_of({{4, {1}}}), 0, before), "the positions of a segment are damaged",
                       IndexError);
  CHECK_THROWS_WITH_AS(append_chunk({}, 9, before), "the numbers of a segment are damaged: they are cut", IndexError);
  PositionChunk wrong = chunk_of({{9, {1}}});
  wrong.last_document = 8;
  CHECK_THROWS_AS(append_chunk(wrong, 0, before), IndexError);
  wrong.last_document = 4'000'000'000;
  CHECK_THROWS_AS(append_chunk(wrong, 1'000'000'000, before), IndexError);
}

TEST_CASE("documents that do not ascend, or go beyond the last, are an error") {
  const PositionChunk seven = chunk_of({{7, {1}}});
  const auto damaged = [](const std::vector<PositionChunk>& chunks) {
    PositionList list;
    for (const PositionChunk& chunk : chunks) list.add(chunk);
    CHECK_THROWS_WITH_AS(read(list), "the positions of a segment are damaged", IndexError);
  };
  damaged({seven, seven});
  damaged({{6, seven.postings}});
  damaged({{9, std::string("\x01\x01", 2)}});  // document 0
}

TEST_CASE("postings that are cut are an error, wherever they are cut") {
  const PositionChunk whole = chunk_of({{300, {1, 900}}});
  for (std::size_t size = 1; size < whole.postings.size(); ++size) {
    PositionList list;
    list.add({whole.last_document, whole.postings.substr(0, size)});
    CHECK_THROWS_AS(read(list), IndexError);
    CHECK_THROWS_AS(
        [&] {
          PositionList::Cursor cursor(list);
          while (cursor.next()) {
          }
        }(),
        IndexError);
  }
}

}  // namespace fihris
