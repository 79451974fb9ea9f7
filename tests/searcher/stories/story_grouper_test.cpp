#include "searcher/stories/story_grouper.h"

#include <cmath>

#include <doctest/doctest.h>

namespace fihris {
namespace {

// Of words 1 to 6 with these weights, before the length is made 1.
StoryVector made_of(std::vector<float> weights) {
  StoryVector vector;
  double sum = 0;
  for (const float weight : weights) sum += static_cast<double>(weight) * weight;
  for (std::size_t i = 0; i < weights.size(); ++i)
    if (weights[i] > 0) vector.words.push_back({i + 1, weights[i] / static_cast<float>(std::sqrt(sum))});
  return vector;
}

using Members = std::vector<std::size_t>;

}  // namespace

TEST_CASE("what is alike is one group, in the order of the first members") {
  const std::vector<StoryVector> articles{made_of({1, 1}), made_of({0, 0, 1, 1}), made_of({1, 1, 0.1F}),
                                          made_of({0, 0, 1, 1})};
  const auto groups = group_stories(articles, 0.5, 0.4);
  REQUIRE(groups.size() == 2);
  CHECK(groups[0].members == Members{0, 2});
  CHECK(groups[1].members == Members{1, 3});
}

TEST_CASE("every two members are alike: what is like only one of them stays outside and is related") {
  const std::vector<StoryVector> articles{made_of({1, 1, 0}), made_of({1, 1, 0.5F}), made_of({0, 1, 2})};
  const auto groups = group_stories(articles, 0.5, 0.3);
  REQUIRE(groups.size() == 2);
  CHECK(groups[0].members == Members{0, 1});
  CHECK(groups[0].related == Members{2});
  CHECK(groups[1].related.size() == 2);
}

TEST_CASE("articles that have nothing in common are groups of their own, without relations") {
  const std::vector<StoryVector> articles{made_of({1}), made_of({0, 1}), made_of({})};
  const auto groups = group_stories(articles);
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].related.empty());
}

TEST_CASE("no articles make no groups") {
  CHECK(group_stories({}).empty());
}

TEST_CASE("the nearest three are related at most") {
  std::vector<StoryVector> articles{made_of({4, 1, 1, 1, 1, 1})};
  for (int i = 1; i <= 5; ++i) {
    std::vector<float> weights(6, 0);
    weights[0] = 0.5F + 0.1F * static_cast<float>(i);
    weights[static_cast<std::size_t>(i)] = 1;
    articles.push_back(made_of(weights));
  }
  const auto groups = group_stories(articles, 0.99, 0.1);
  CHECK(groups[0].related == Members{5, 4, 3});
}

}  // namespace fihris
