// The plainest searcher there is: reads every article for every query. What it finds, the real one must find.
#pragma once

#include <optional>
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
    Words title, text;  // no phrase spans both
    std::string source, author, section, language, host;
    std::optional<Date> date;
  };

  static Words words_of(Analyzer& analyzer, const std::string& text);
  static std::string joined(Analyzer& analyzer, const std::string& name);
  static bool word_matches(const Word& word, const Clause& clause, const QueryWord& asked, bool excludes);
  static bool sequence_matches(const Words& words, std::size_t at, const Clause& clause, bool excludes);
  static bool words_match(const Words& words, const Clause& clause, bool excludes);
  static bool near_matches(const Words& words, const Clause& clause);
  static bool filter_matches(const Document& document, const Filter& filter);
  static bool clause_matches(const Document& document, const Clause& clause, bool excludes);
  static bool list_matches(const Document& document, const std::vector<Clause>& clauses, bool excludes);

  std::vector<Document> documents_;
};

}  // namespace fihris::test
