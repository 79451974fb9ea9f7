// Makes clauses of what was typed: the words of a text by the analyser, the values of fields.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/query/query_scanner.h"
#include "searcher/query/query_tree.h"

namespace fihris {

QueryWord to_query_word(const Token& token);

// A word of a text beside others, and whether it only serves the others.
struct PlainWord {
  Clause clause;
  bool is_function_word = false;
  bool is_question_word = false;
};

// Not for two threads at once.
class ClauseMaker {
 public:
  ClauseMaker(Analyzer& analyzer, Date today) : analyzer_(analyzer), today_(today) {}

  // The words of a text; at most `most` of them, and whether there were more.
  std::vector<PlainWord> plain_words(std::string_view text, std::size_t most, bool& has_more);

  // Of a word or a quotation with all that was typed at it; nothing when it has no letter or digit.
  std::optional<Clause> clause_of(const QueryToken& token, std::vector<QueryWarning>& warnings);

  // Of a field but the title. Nothing when the value is none.
  std::optional<Clause> filter_of(QueryField field, std::string_view value);

  // Whether it is a range of dates that names its later end first.
  bool is_turned(std::string_view value) const;

 private:
  std::vector<QueryWord> words_of(std::string_view text);
  std::optional<Filter> date_filter(QueryField field, std::string_view value) const;
  std::string joined_folded(std::string_view text);

  Analyzer& analyzer_;
  Date today_;
};

}  // namespace fihris
