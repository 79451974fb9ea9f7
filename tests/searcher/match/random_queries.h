// Random queries made of the words of some articles, in the whole query language.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/base/date.h"
#include "common/index/article.h"

namespace fihris::test {

class QueryMaker {
 public:
  QueryMaker(const std::vector<Article>& articles, unsigned seed) : articles_(articles), random_(seed) {}

  std::string next() { return list(2); }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::string one_of(const std::vector<std::string>& texts) { return texts[below(texts.size())]; }

  std::string list(std::size_t depth) {
    std::string query;
    for (auto clauses = 1 + below(3); clauses > 0; --clauses) query += expression(depth) + " ";
    return query;
  }

  std::string expression(std::size_t depth) {
    const std::string first = operand(depth);
    if (below(3) != 0) return first;
    return first + one_of({" AND ", " OR ", " أو ", " AND NOT ", " بدون ", " OR NOT "}) + operand(depth);
  }

  std::string operand(std::size_t depth) {
    switch (below(12)) {
      case 0: return depth == 0 ? words(1) : one_of({"", "", "-", "+"}) + "(" + list(depth - 1) + ")";
      case 1: return words(1) + one_of({" NEAR ", " NEAR/2 ", " قرب/٣ "}) + words(1);
      case 2: return beginning() + "*";
      case 3: return words(1) + one_of({"~", "~1", "~2"});
      case 4: return one_of({"title:", "العنوان:", "-title:"}) + clause();
      case 5: return one_of({"", "-"}) + filter();
      case 6: return words(1) + "^" + std::to_string(1 + below(4));
      default: return clause();
    }
  }

  std::string clause() {
    const std::string signed_ = one_of({"", "", "", "+", "-"}) + (below(4) == 0 ? "=" : "");
    return below(3) == 0 ? signed_ + "\"" + words(2 + below(2)) + "\"" : signed_ + words(1);
  }

  std::string filter() {
    const Article& article = any_article();
    const std::string day = article.date ? to_iso_string(*article.date) : "2024-01-01";
    switch (below(6)) {
      case 0: return "source:\"" + article.source + "\"";
      case 1: return "القسم:\"" + article.section + "\"";
      case 2: return "author:\"" + article.author + "\"";
      case 3: return one_of({"date:", "after:", "before:", "since:", "until:"}) + day;
      case 4: return "تاريخ:" + day.substr(0, 4 + 3 * below(2)) + one_of({"", ".."});
      default: return "site:" + (article.url.empty() ? "example.net" : article.url);
    }
  }

  const Article& any_article() { return articles_[below(articles_.size())]; }

  // Words that follow each other in some article.
  std::string words(std::size_t count) {
    const std::string& text = any_article().text;
    const auto tokens = analyzer_.analyze(text);
    const std::size_t first = below(tokens.size() - count);
    return without_harakat(
        text.substr(tokens[first].bytes.begin, tokens[first + count - 1].bytes.end - tokens[first].bytes.begin));
  }

  // They say which of two words is meant, which the plainest searcher does not mind.
  static std::string without_harakat(std::string text) {
    constexpr char lead = '\xD9';
    for (std::size_t at = text.find(lead); at != text.npos; at = text.find(lead, at)) {
      const auto second = static_cast<unsigned char>(text[at + 1]);
      if (second >= 0x8B && second <= 0x92) {
        text.erase(at, 2);
      } else {
        at += 2;
      }
    }
    return text;
  }

  // Of a word, three letters or more.
  std::string beginning() {
    const std::string word = words(1);
    const std::size_t letters = 3 + below(2);
    return word.substr(0, std::min(word.size(), 2 * letters));
  }

  const std::vector<Article>& articles_;
  std::mt19937 random_;
  Analyzer analyzer_;
};

}  // namespace fihris::test
