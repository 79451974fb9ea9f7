#include "searcher/stories/story_vector.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "common/base/hash.h"

namespace fihris {
namespace {

constexpr double title_times = 2;
constexpr std::size_t most_words = 300;
constexpr double near_days = 2;
constexpr double half_life_days = 7;
constexpr double one_date_factor = 0.75;     // only one of two says its day
constexpr double other_months_factor = 0.5;  // both name months, but others

double date_factor(const StoryVector& a, const StoryVector& b) {
  if (a.date.has_value() != b.date.has_value()) return one_date_factor;
  if (!a.date) return 1;
  const auto apart = std::abs((std::chrono::sys_days(*a.date) - std::chrono::sys_days(*b.date)).count());
  return std::exp2(-std::max(0.0, static_cast<double>(apart) - near_days) / half_life_days);
}

// The names of months have one stem each, whatever the country.
constexpr std::array months{"يناير", "فبراير", "مارس",   "أبريل",  "مايو",   "يونيو",
                            "يوليو", "أغسطس",  "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};

bool name_other_months(const StoryVector& a, const StoryVector& b) {
  return a.months != 0 && b.months != 0 && (a.months & b.months) == 0;
}

void normalise(std::vector<WordWeight>& words) {
  double sum = 0;
  for (const WordWeight& word : words) sum += static_cast<double>(word.weight) * word.weight;
  const auto length = static_cast<float>(std::sqrt(sum));
  for (WordWeight& word : words) word.weight /= length;
}

void keep_heaviest(std::vector<WordWeight>& words) {
  const auto kept = words.begin() + static_cast<std::ptrdiff_t>(std::min(most_words, words.size()));
  std::partial_sort(words.begin(), kept, words.end(), [](const WordWeight& a, const WordWeight& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
  });
  words.erase(kept, words.end());
}

}  // namespace

double likeness(const StoryVector& a, const StoryVector& b) {
  double product = 0;
  auto left = a.words.begin();
  for (auto right = b.words.begin(); left != a.words.end() && right != b.words.end();) {
    if (left->word == right->word) {
      product += static_cast<double>(left++->weight) * right++->weight;
    } else {
      left->word < right->word ? ++left : ++right;
    }
  }
  return product * date_factor(a, b) * (name_other_months(a, b) ? other_months_factor : 1);
}

StoryVectors::StoryVectors(Analyzer& analyzer, Rarity rarity) : analyzer_(analyzer), rarity_(std::move(rarity)) {
  for (std::size_t i = 0; i < months.size(); ++i) {
    const std::string name(analyzer_.analyze(months[i]).front().stems.front());
    stem(name);
    stems_[name].month = static_cast<std::uint16_t>(1U << i);
  }
}

const StoryVectors::Stem& StoryVectors::stem(std::string_view text) {
  const auto [found, is_new] = stems_.try_emplace(std::string(text));
  if (is_new) {
    found->second = {hash_number(text), rarity_(text), 0};
    rarities_[found->second.key] = found->second.rarity;
  }
  return found->second;
}

// A name of two words (كانون الثاني) has its stem beside that of its first word.
std::uint16_t StoryVectors::months_of(const Token& token) const {
  std::uint16_t named = 0;
  for (const std::string_view each : token.stems)
    if (const auto found = stems_.find(std::string(each)); found != stems_.end()) named |= found->second.month;
  return named;
}

void StoryVectors::count(std::string_view text, double times, StoryVector& vector, Counts& counts) {
  for (const Token& token : analyzer_.analyze(text)) {
    if (token.stems.empty() || token.is_question_word) continue;
    const Stem& found = stem(token.stems.front());
    vector.months |= months_of(token);
    if (found.rarity > 0) counts[found.key] += times;
  }
}

void StoryVectors::weigh(const Counts& counts, std::vector<WordWeight>& words) const {
  for (const auto& [key, times] : counts)
    words.push_back({key, static_cast<float>((1 + std::log(times)) * rarities_.at(key))});
  keep_heaviest(words);
  std::sort(words.begin(), words.end(), [](const WordWeight& a, const WordWeight& b) { return a.word < b.word; });
  normalise(words);
}

StoryVector StoryVectors::of(const Article& article) {
  Counts counts;
  StoryVector vector;
  count(article.title, title_times, vector, counts);
  count(article.text, 1, vector, counts);
  weigh(counts, vector.words);
  if (article.date_origin == DateOrigin::article) vector.date = article.date;
  return vector;
}

}  // namespace fihris
