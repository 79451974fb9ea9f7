#include "searcher/match/near_words.h"

#include <algorithm>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "common/base/edit_distance.h"

namespace fihris {
namespace {

std::string random_word(std::mt19937& random, std::size_t most) {
  std::string word(random() % (most + 1), '\0');
  for (char& letter : word) letter = static_cast<char>('a' + random() % 3);
  return word;
}

}  // namespace

TEST_CASE("a word is near that few edits make the same") {
  NearWords near("kitab", 1);
  CHECK(near.look("kitab").is_near);
  CHECK(near.look("kitabi").is_near);
  CHECK(near.look("ktab").is_near);
  CHECK(near.look("ktiab").is_near);
  CHECK_FALSE(near.look("ktb").is_near);
}

TEST_CASE("a beginning that no near word has is told") {
  NearWords near("kitab", 1);
  CHECK(near.look("kumash").dead == 3);
  CHECK(near.look("kumkum").dead == 3);
  CHECK(near.look("ki").dead == 0);
  CHECK(near.look("").dead == 0);
}

TEST_CASE("all words of a sorted list are judged as by their distances, and no dead beginning hides a near word") {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::set<std::string> list;
    for (int i = 0; i < 80; ++i) list.insert(random_word(random, 9));
    const std::string word = random_word(random, 8);
    const std::size_t distance = random() % 4;
    NearWords near(word, distance);
    for (const std::string& other : list) {
      CAPTURE(word);
      CAPTURE(other);
      const NearWords::Answer answer = near.look(other);
      REQUIRE(answer.is_near == (edit_distance(word, other) <= distance));
      if (answer.dead == 0) continue;
      for (const std::string& hidden : list)
        REQUIRE_FALSE((hidden.starts_with(other.substr(0, answer.dead)) && edit_distance(word, hidden) <= distance));
    }
  }
}

}  // namespace fihris
