#include "searcher/match/telling_words.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "common/index/schema.h"

namespace fihris {
namespace {

constexpr unsigned title_times = 3;

// Looking a stem up costs microseconds in each segment: of long articles only the stems that come most often are.
constexpr std::size_t most_looked_up = 200;

struct Counted {
  TellingWord word;
  unsigned times = 0;
};

class StemCounts {
 public:
  void add(std::string_view text, Analyzer& analyzer, unsigned times) {
    for (const Token& token : analyzer.analyze(text)) {
      if (token.stems.empty() || token.is_question_word) continue;
      const auto [found, is_new] = places_.try_emplace(std::string(token.stems.front()), words_.size());
      if (is_new) words_.push_back({{found->first, std::string(token.exact), 0}, 0});
      words_[found->second].times += times;
    }
  }

  // The most frequent first, equals in the order of the text.
  std::vector<Counted> take() {
    std::stable_sort(words_.begin(), words_.end(),
                     [](const Counted& a, const Counted& b) { return a.times > b.times; });
    return std::move(words_);
  }

 private:
  std::unordered_map<std::string, std::size_t> places_;
  std::vector<Counted> words_;
};

}  // namespace

std::vector<TellingWord> telling_words(const Article& article, Analyzer& analyzer, const IndexReader& reader,
                                       std::size_t most, Xapian::doccount same) {
  StemCounts counts;
  counts.add(article.title, analyzer, title_times);
  counts.add(article.text, analyzer, 1);
  std::vector<Counted> counted = counts.take();
  counted.resize(std::min(counted.size(), most_looked_up));
  std::vector<TellingWord> words;
  for (Counted& each : counted) {
    const Xapian::doccount having = reader.database().get_termfreq(schema::term(schema::stem, each.word.stem));
    if (having <= same) continue;
    each.word.weight = (1 + std::log(each.times)) * std::log(static_cast<double>(reader.documents()) / having);
    if (each.word.weight > 0) words.push_back(std::move(each.word));
  }
  std::stable_sort(words.begin(), words.end(),
                   [](const TellingWord& a, const TellingWord& b) { return a.weight > b.weight; });
  words.resize(std::min(words.size(), most));
  return words;
}

}  // namespace fihris
