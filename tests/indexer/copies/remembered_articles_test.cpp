#include "indexer/copies/remembered_articles.h"

#include <string>

#include <doctest/doctest.h>

#include "common/base/hash.h"

namespace fihris {
namespace {

CopyMarks marks_of(CopyFeature feature, ClusterKey cluster = 1) {
  CopyMarks marks;
  marks.sketch.features[0] = feature;
  marks.sketch.feature_count = 1;
  marks.cluster = cluster;
  return marks;
}

std::vector<std::uint32_t> found(const RememberedArticles& articles, CopyFeature feature) {
  std::vector<std::uint32_t> numbers;
  articles.find(feature, numbers);
  return numbers;
}

}  // namespace

TEST_CASE("articles are found by feature in the order they came, however many there are") {
  RememberedArticles articles;
  for (std::uint32_t i = 0; i < 20000; ++i) articles.remember("id" + std::to_string(i), marks_of(i % 1000, i));
  for (CopyFeature feature = 0; feature < 1000; ++feature) {
    const auto numbers = found(articles, feature);
    REQUIRE(numbers.size() == 20);
    for (std::uint32_t i = 0; i < 20; ++i) REQUIRE(articles.entry(numbers[i]).cluster == feature + 1000 * i);
  }
  CHECK(found(articles, 1000).empty());
  CHECK(articles.id(articles.entry(found(articles, 7)[1])) == "id1007");
}

TEST_CASE("of a feature that very many have the first are found") {
  RememberedArticles articles;
  for (std::uint32_t i = 0; i < 5000; ++i) articles.remember("id" + std::to_string(i), marks_of(3, i));
  const auto numbers = found(articles, 3);
  CHECK(numbers.size() == most_with_feature);
  CHECK(articles.entry(numbers.back()).cluster == most_with_feature - 1);
}

TEST_CASE("a new version takes the place of the old one") {
  RememberedArticles articles;
  articles.remember("a", marks_of(1));
  articles.remember("a", marks_of(2));
  CHECK_FALSE(articles.entry(found(articles, 1)[0]).lives);
  CHECK(articles.entry(found(articles, 2)[0]).lives);
}

TEST_CASE("what was forgotten is known to be gone, even if it was never remembered") {
  RememberedArticles articles;
  articles.remember("a", marks_of(1));
  articles.forget("a");
  articles.forget("b");
  CHECK_FALSE(articles.entry(found(articles, 1)[0]).lives);
  CHECK(articles.knows(hash_number("a")));
  CHECK(articles.knows(hash_number("b")));
  CHECK_FALSE(articles.knows(hash_number("c")));
  articles.clear();
  CHECK_FALSE(articles.knows(hash_number("a")));
  CHECK(found(articles, 1).empty());
}

TEST_CASE("an article takes some 200 bytes") {
  RememberedArticles articles;
  constexpr std::size_t count = 100000;
  for (std::uint32_t i = 0; i < count; ++i) {
    CopyMarks marks;
    for (std::uint32_t k = 0; k < max_copy_features; ++k) marks.sketch.features[k] = i * 8 + k;
    marks.sketch.feature_count = max_copy_features;
    articles.remember("https://example.com/news/2024/" + std::to_string(i), marks);
  }
  CHECK(articles.bytes() / count < 300);
}

}  // namespace fihris
