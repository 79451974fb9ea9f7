#include "searcher/evaluate/metrics.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace fihris {
namespace {

double discounted(int grade, std::size_t rank) {
  return grade / std::log2(static_cast<double>(rank) + 1);
}

// The grades above 0, best first.
std::vector<int> relevant_grades(const Judgements& judgements) {
  std::vector<int> grades;
  for (const auto& [document, grade] : judgements) {
    if (grade > 0) grades.push_back(grade);
  }
  std::sort(grades.begin(), grades.end(), std::greater<>());
  return grades;
}

double ideal_gain(const std::vector<int>& grades) {
  double gain = 0;
  for (std::size_t rank = 1; rank <= std::min<std::size_t>(grades.size(), 10); ++rank) {
    gain += discounted(grades[rank - 1], rank);
  }
  return gain;
}

// Sums while the ranking is walked; the caller divides.
void count_relevant(Metrics& sums, int grade, std::size_t rank, std::size_t found) {
  sums.map_1000 += static_cast<double>(found) / static_cast<double>(rank);
  if (rank <= 100) sums.recall_100 += 1;
  if (rank > 10) return;
  sums.ndcg_10 += discounted(grade, rank);
  sums.p_10 += 1;
  if (found == 1) sums.mrr_10 = 1 / static_cast<double>(rank);
}

Metrics& operator+=(Metrics& sum, const Metrics& other) {
  sum.ndcg_10 += other.ndcg_10;
  sum.map_1000 += other.map_1000;
  sum.mrr_10 += other.mrr_10;
  sum.recall_100 += other.recall_100;
  sum.p_10 += other.p_10;
  return sum;
}

}  // namespace

bool has_relevant(const Judgements& judgements) {
  return std::any_of(judgements.begin(), judgements.end(), [](const auto& judged) { return judged.second > 0; });
}

Metrics measure(const Judgements& judgements, const std::vector<std::string>& ranking) {
  const std::vector<int> grades = relevant_grades(judgements);
  if (grades.empty()) return {};
  Metrics figures;
  std::size_t found = 0;
  for (std::size_t rank = 1; rank <= std::min(ranking.size(), evaluation_depth); ++rank) {
    const auto judged = judgements.find(ranking[rank - 1]);
    if (judged == judgements.end() || judged->second <= 0) continue;
    count_relevant(figures, judged->second, rank, ++found);
  }
  figures.ndcg_10 /= ideal_gain(grades);
  figures.map_1000 /= static_cast<double>(grades.size());
  figures.recall_100 /= static_cast<double>(grades.size());
  figures.p_10 /= 10;
  return figures;
}

Metrics mean(const std::vector<Metrics>& queries) {
  if (queries.empty()) return {};
  Metrics sum;
  for (const Metrics& query : queries) sum += query;
  const auto count = static_cast<double>(queries.size());
  return {sum.ndcg_10 / count, sum.map_1000 / count, sum.mrr_10 / count, sum.recall_100 / count, sum.p_10 / count};
}

}  // namespace fihris
