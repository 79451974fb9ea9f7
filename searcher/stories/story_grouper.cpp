#include "searcher/stories/story_grouper.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace fihris {
namespace {

constexpr std::size_t most_related = 3;

using Members = std::vector<std::size_t>;

// Numbers for each two of some things.
class Pairs {
 public:
  explicit Pairs(std::size_t size) : size_(size), numbers_(size * size) {}
  double at(std::size_t a, std::size_t b) const { return numbers_[a * size_ + b]; }
  void set(std::size_t a, std::size_t b, double number) {
    numbers_[a * size_ + b] = number;
    numbers_[b * size_ + a] = number;
  }

 private:
  std::size_t size_;
  std::vector<double> numbers_;
};

Pairs likeness_of_pairs(std::span<const StoryVector> articles) {
  Pairs pairs(articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) pairs.set(i, k, likeness(articles[i], articles[k]));
  return pairs;
}

// Groups that grow; one that was merged into another is empty.
class Agglomeration {
 public:
  explicit Agglomeration(const Pairs& likeness, std::size_t size) : least_(likeness), members_(size) {
    for (std::size_t i = 0; i < size; ++i) members_[i] = {i};
  }

  // Merges the likest groups as long as they are alike enough.
  void merge(double same) {
    for (auto [a, b] = likest(same); a != b; std::tie(a, b) = likest(same)) merge_into(a, b);
  }

  const std::vector<Members>& groups() const { return members_; }

 private:
  // The first of equals, so that the outcome is the same each time; {0, 0} when no two are alike enough.
  std::pair<std::size_t, std::size_t> likest(double same) const {
    std::pair<std::size_t, std::size_t> best{0, 0};
    double most = same;
    for (std::size_t a = 0; a < members_.size(); ++a) {
      for (std::size_t b = a + 1; b < members_.size() && !members_[a].empty(); ++b) {
        const bool is_better =
            !members_[b].empty() && (best.second == 0 ? least_.at(a, b) >= most : least_.at(a, b) > most);
        if (!is_better) continue;
        most = least_.at(a, b);
        best = {a, b};
      }
    }
    return best;
  }

  void merge_into(std::size_t a, std::size_t b) {
    for (std::size_t other = 0; other < members_.size(); ++other)
      least_.set(a, other, std::min(least_.at(a, other), least_.at(b, other)));
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
    std::sort(members_[a].begin(), members_[a].end());
    members_[b].clear();
  }

  Pairs least_;  // of the likenesses between the members of two groups
  std::vector<Members> members_;
};

double mean_likeness(std::size_t article, const Members& group, const Pairs& pairs) {
  double all = 0;
  for (const std::size_t member : group) all += pairs.at(article, member);
  return all / static_cast<double>(group.size());
}

Members related_to(const Members& group, const Pairs& pairs, std::size_t articles, double least) {
  std::vector<std::pair<double, std::size_t>> found;
  for (std::size_t article = 0; article < articles; ++article) {
    if (std::binary_search(group.begin(), group.end(), article)) continue;
    const double mean = mean_likeness(article, group, pairs);
    if (mean >= least) found.emplace_back(-mean, article);
  }
  std::sort(found.begin(), found.end());
  Members related;
  for (std::size_t i = 0; i < std::min(found.size(), most_related); ++i) related.push_back(found[i].second);
  return related;
}

}  // namespace

std::vector<StoryGroup> group_stories(std::span<const StoryVector> articles, double same, double related) {
  const Pairs pairs = likeness_of_pairs(articles);
  Agglomeration all(pairs, articles.size());
  all.merge(same);
  std::vector<StoryGroup> groups;
  for (const Members& members : all.groups())
    if (!members.empty()) groups.push_back({members, related_to(members, pairs, articles.size(), related)});
  return groups;
}

}  // namespace fihris
