// The plainest searcher there is: reads every article for every query. What it finds, the real one must find.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/index/article.h"
#include "searcher/query/query_tree.h"

namespace fihris::test {

class BruteForce {
 public:
  explicit BruteForce(const std::vector<Article>& articles);

  // Ids of the articles that match.
  std::set<std::string> find(const QueryTree& tree) const;

 private:
  struct Word {
    std::string written, folded;
    std::set<std::string> stems, roots;
  };
  using Words = std::vector<Word>;
  struct Document {
    std::string id;
    std::vector<Words> fields;  // title and text: no phrase spans both
  };

  static Words words_of(Analyzer& analyzer, const std::string& text);
  static bool word_matches(const Word& word, const Clause& clause, const QueryWord& asked);
  static bool sequence_matches(const Words& words, std::size_t at, const Clause& clause);
  static bool clause_matches(const Document& document, const Clause& clause);
  static bool matches(const Document& document, const QueryTree& tree);

  std::vector<Document> documents_;
};

}  // namespace fihris::test
