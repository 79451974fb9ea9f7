// Random queries made of the words of some articles, in the whole query language.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/index/article.h"

namespace fihris::test {

class QueryMaker {
 public:
  QueryMaker(const std::vector<Article>& articles, unsigned seed) : articles_(articles), random_(seed) {}

  std::string next() {
    std::string query;
    for (auto clauses = 1 + below(3); clauses > 0; --clauses) query += clause() + " ";
    return query;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::string clause() {
    static const std::vector<std::string> signs{"", "", "", "+", "-"};
    const std::string signed_ = signs[below(signs.size())] + (below(4) == 0 ? "=" : "");
    return below(3) == 0 ? signed_ + "\"" + words(2 + below(2)) + "\"" : signed_ + words(1);
  }

  // Words that follow each other in some article.
  std::string words(std::size_t count) {
    const std::string& text = articles_[below(articles_.size())].text;
    Analyzer& analyzer = analyzer_;
    const auto tokens = analyzer.analyze(text);
    const std::size_t first = below(tokens.size() - count);
    return text.substr(tokens[first].bytes.begin, tokens[first + count - 1].bytes.end - tokens[first].bytes.begin);
  }

  const std::vector<Article>& articles_;
  std::mt19937 random_;
  Analyzer analyzer_;
};

}  // namespace fihris::test
