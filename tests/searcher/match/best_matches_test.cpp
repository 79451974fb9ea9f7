#include "searcher/match/best_matches.h"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

namespace fihris {
namespace {

std::string id_of(std::uint32_t document) {
  return std::to_string(document % 1'000'000);
}

std::vector<std::uint32_t> documents(const std::vector<Match>& matches) {
  std::vector<std::uint32_t> numbers;
  for (const Match& match : matches) numbers.push_back(match.document);
  return numbers;
}

}  // namespace

TEST_CASE("the best of random scores are those that sorting all of them gives") {
  std::mt19937 random(3);
  for (const unsigned scores : {1U, 2U, 50U, 1'000'000U}) {
    for (const std::size_t wanted : {0U, 1U, 10U, 700U, 5'000U}) {
      std::vector<Match> all;
      BestMatches best(wanted, id_of);
      for (std::uint32_t document = 1; document <= 3'000; ++document) {
        all.push_back({document, static_cast<double>(random() % scores), 0});
        best.add(all.back(), all.back().score);
      }
      std::ranges::sort(all, [](const Match& a, const Match& b) {
        return a.score != b.score ? a.score > b.score : id_of(a.document) < id_of(b.document);
      });
      all.resize(std::min(all.size(), wanted));
      CHECK(documents(best.take()) == documents(all));
    }
  }
}

TEST_CASE("no id is looked up where scores decide") {
  BestMatches best(3, [](std::uint32_t) -> std::string {
    FAIL("not needed");
    return "";
  });
  for (std::uint32_t document = 1; document <= 500; ++document) best.add({document, 0, 0}, document);
  CHECK(documents(best.take()) == std::vector<std::uint32_t>{500, 499, 498});
}

}  // namespace fihris
