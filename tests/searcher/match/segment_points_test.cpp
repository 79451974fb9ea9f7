#include "searcher/match/segment_points.h"

#include <cmath>
#include <memory>

#include <doctest/doctest.h>

#include "common/index/schema.h"
#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

using test::article;

const std::string rain = schema::term(schema::folded, "مطر"), rains = schema::term(schema::folded, "امطار");

struct Sample {
  test::IndexedArticles index{{{article("1", "", "مطر مطر أمطار"), article("2", "", "بحر"), article("3", "", "أمطار"),
                                article("4", "", "نهر"), article("5", "", "واد")}}};
  IndexReader reader{index.whole()};
  PostingStore postings{reader};
  std::vector<std::uint32_t> lengths = std::vector<std::uint32_t>(window_size, 4);
  std::unique_ptr<WindowScores> scores = std::make_unique<WindowScores>();
  std::unique_ptr<WindowTimes> times = std::make_unique<WindowTimes>();

  // One point for each occurrence, under weights that look at nothing else.
  void add(const Points& points, const WindowBits* only = nullptr) {
    RankingWeights weights;
    weights.bm25_delta = 1;
    const auto loaded = load_points(points, postings, 5);
    REQUIRE(loaded);
    SegmentPoints(*loaded, 0, TermScore(weights, 4, 1)).add_up(0, lengths.data(), only, *scores, *times);
  }
};

// BM25+ of so many occurrences in a text of average length, with k1 = 1: the length takes nothing off.
double score(double times) {
  return 2 * times / (1 + times) + 1;
}

}  // namespace

TEST_CASE("a term gives points by how often it comes, only where it may") {
  Sample sample;
  sample.add({{rain}, 1});
  CHECK((*sample.scores)[1] == doctest::Approx(score(2)));
  CHECK((*sample.scores)[3] == 0);
  WindowBits others{};
  set_bit(others, 2);
  sample.add({{rain}, 1}, &others);
  CHECK((*sample.scores)[1] == doctest::Approx(score(2)));
}

TEST_CASE("terms that count as one come as often as all of them, but no more often than there are words") {
  Sample sample;
  sample.add({{rain, rains}, 1});
  CHECK((*sample.scores)[1] == doctest::Approx(score(3)));
  CHECK((*sample.scores)[3] == doctest::Approx(score(1)));
  sample.lengths.assign(window_size, 1);
  sample.scores->fill(0);
  sample.add({{rain, rains}, 1});
  CHECK((*sample.scores)[1] == (*sample.scores)[3]);
}

TEST_CASE("what no article has gives nothing, and weighs nothing beside what some have") {
  Sample sample;
  CHECK_FALSE(load_points({{"none"}, 1}, sample.postings, 5));
  const auto loaded = load_points({{"none", rains}, 3}, sample.postings, 5);
  REQUIRE(loaded);
  CHECK(loaded->lists.size() == 1);
  CHECK(loaded->weight == doctest::Approx(3 * std::log(6.0 / 2)));
}

TEST_CASE("articles with one of several words are guessed as if each came by chance, the rarest first") {
  CHECK(articles_with_any({}, 10) == 0);
  CHECK(articles_with_any({0, 3}, 10) == 3);
  CHECK(articles_with_any({5, 5}, 10) == 8);     // 7.5
  CHECK(articles_with_any({5, 1, 1}, 10) == 6);  // 2 of 1.9; then 6
  CHECK(articles_with_any({10, 10, 10}, 10) == 10);
}

}  // namespace fihris
