#include "indexer/shard.h"

#include <doctest/doctest.h>

namespace fihris {

TEST_CASE("a shard is written as its number and how many there are") {
  CHECK(parse_shard("2/4") == Shard{2, 4});
  CHECK(parse_shard("1/1") == Shard{1, 1});
  CHECK(parse_shard("10000/10000") == Shard{10'000, 10'000});
  CHECK(Shard{2, 4}.text() == "2/4");
}

TEST_CASE("anything else is no shard") {
  for (const char* text : {"", "/", "1", "1/", "/2", "0/2", "3/2", "1/10001", "1/2/3", "-1/2", " 1/2", "1/2x", "a/b"})
    CHECK_MESSAGE(!parse_shard(text), text);
}

TEST_CASE("every article is of one shard, and of the same one for ever") {
  CHECK(Shard{1, 2}.holds("politics/2024/0413.txt") != Shard{2, 2}.holds("politics/2024/0413.txt"));
  CHECK(Shard{1, 1}.holds(""));
  for (int i = 0; i < 100; ++i) {
    int holding = 0;
    for (unsigned number = 1; number <= 5; ++number) holding += Shard{number, 5}.holds(std::to_string(i)) ? 1 : 0;
    CHECK(holding == 1);
  }
  CHECK(Shard{2, 7}.holds("a"));
  CHECK(Shard{5, 7}.holds("مقال"));
}

TEST_CASE("shards hold about as many articles each") {
  int held = 0;
  for (int i = 0; i < 10'000; ++i) held += Shard{3, 4}.holds("article " + std::to_string(i)) ? 1 : 0;
  CHECK(held > 2'300);
  CHECK(held < 2'700);
}

}  // namespace fihris
