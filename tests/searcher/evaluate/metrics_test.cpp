#include "searcher/evaluate/metrics.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <doctest/doctest.h>

namespace fihris {
namespace {

using Ranking = std::vector<std::string>;

void check_equal(const Metrics& a, const Metrics& b) {
  CHECK(a.ndcg_10 == doctest::Approx(b.ndcg_10).epsilon(1e-12));
  CHECK(a.map_1000 == doctest::Approx(b.map_1000).epsilon(1e-12));
  CHECK(a.mrr_10 == doctest::Approx(b.mrr_10).epsilon(1e-12));
  CHECK(a.recall_100 == doctest::Approx(b.recall_100).epsilon(1e-12));
  CHECK(a.p_10 == doctest::Approx(b.p_10).epsilon(1e-12));
}

bool relevant_at(const Judgements& judgements, const Ranking& ranking, std::size_t i) {
  return judgements.contains(ranking[i]) && judgements.at(ranking[i]) > 0;
}

std::size_t relevant_until(const Judgements& judgements, const Ranking& ranking, std::size_t end) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < std::min(end, ranking.size()); ++i) count += relevant_at(judgements, ranking, i);
  return count;
}

double gain(const std::vector<int>& grades) {
  double sum = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(10, grades.size()); ++i) {
    sum += std::max(grades[i], 0) * std::log(2.0) / std::log(static_cast<double>(i) + 2);
  }
  return sum;
}

double plain_ndcg(const Judgements& judgements, const Ranking& ranking) {
  std::vector<int> got;
  for (const auto& document : ranking) got.push_back(judgements.contains(document) ? judgements.at(document) : 0);
  std::vector<int> ideal;
  for (const auto& [document, grade] : judgements) ideal.push_back(grade);
  std::sort(ideal.rbegin(), ideal.rend());
  return gain(got) / gain(ideal);
}

// Each figure by its textbook definition, one at a time, the slow way.
Metrics measured_plainly(const Judgements& judgements, const Ranking& ranking) {
  Metrics m;
  double relevant = 0;
  for (const auto& [document, grade] : judgements) relevant += grade > 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(1000, ranking.size()); ++i) {
    if (!relevant_at(judgements, ranking, i)) continue;
    const auto rank = static_cast<double>(i + 1);
    m.map_1000 += static_cast<double>(relevant_until(judgements, ranking, i + 1)) / rank / relevant;
    if (rank <= 10) m.mrr_10 = std::max(m.mrr_10, 1 / rank);
  }
  m.recall_100 = static_cast<double>(relevant_until(judgements, ranking, 100)) / relevant;
  m.p_10 = static_cast<double>(relevant_until(judgements, ranking, 10)) / 10;
  m.ndcg_10 = plain_ndcg(judgements, ranking);
  return m;
}

Ranking random_ranking(std::mt19937& random) {
  Ranking ranking;
  for (int i = 0; i < 1300; ++i) ranking.push_back("d" + std::to_string(i));
  std::shuffle(ranking.begin(), ranking.end(), random);
  ranking.resize(random() % 1301);
  return ranking;
}

Judgements random_judgements(std::mt19937& random) {
  Judgements judgements{{"d7", 1}};
  for (auto i = random() % 300; i > 0; --i) {
    judgements["d" + std::to_string(random() % 1500)] = static_cast<int>(random() % 5) - 1;
  }
  judgements["d7"] = 2;
  return judgements;
}

TEST_CASE("a ranking is measured as by hand") {
  const Judgements judgements{{"a", 2}, {"b", 1}, {"c", 1}, {"no", 0}};
  // Gains 1, 0, 2 against the ideal 2, 1, 1.
  const double ideal = 2 + 1 / std::log2(3.0) + 0.5;
  check_equal(measure(judgements, {"b", "x", "a"}), {2 / ideal, (1 + 2.0 / 3) / 3, 1, 2.0 / 3, 0.2});
}

TEST_CASE("the ideal order has nDCG 1") {
  CHECK(measure({{"a", 2}, {"b", 1}}, {"a", "b", "x"}).ndcg_10 == doctest::Approx(1));
}

TEST_CASE("an empty ranking scores 0") {
  CHECK(measure({{"a", 1}}, {}) == Metrics{});
}

TEST_CASE("a query with nothing relevant scores 0") {
  CHECK(measure({{"a", 0}, {"b", -1}}, {"a", "b"}) == Metrics{});
  CHECK_FALSE(has_relevant({{"a", 0}, {"b", -1}}));
  CHECK(has_relevant({{"a", 0}, {"b", 1}}));
}

TEST_CASE("each figure stops at its own depth") {
  Ranking ranking(2000, "x");
  const Judgements judgements{{"a", 1}};
  const auto with_a_at = [&](std::size_t rank) {
    Ranking changed = ranking;
    changed[rank - 1] = "a";
    return measure(judgements, changed);
  };
  check_equal(with_a_at(10), {1 / std::log2(11.0), 0.1, 0.1, 1, 0.1});
  check_equal(with_a_at(11), {0, 1.0 / 11, 0, 1, 0});
  check_equal(with_a_at(100), {0, 0.01, 0, 1, 0});
  check_equal(with_a_at(101), {0, 1.0 / 101, 0, 0, 0});
  check_equal(with_a_at(1000), {0, 0.001, 0, 0, 0});
  CHECK(with_a_at(1001) == Metrics{});
}

TEST_CASE("random rankings measure the same as by a second, plain implementation") {
  std::mt19937 random(20240413);
  for (int round = 0; round < 60; ++round) {
    const Judgements judgements = random_judgements(random);
    const Ranking ranking = random_ranking(random);
    CAPTURE(round);
    check_equal(measure(judgements, ranking), measured_plainly(judgements, ranking));
  }
}

TEST_CASE("the mean is taken figure by figure") {
  check_equal(mean({{1, 0.5, 1, 1, 0.2}, {0, 0.25, 0.5, 0, 0.1}}), {0.5, 0.375, 0.75, 0.5, 0.15});
  CHECK(mean({}) == Metrics{});
}

}  // namespace
}  // namespace fihris
