#include "searcher/query/query_explainer.h"

#include <algorithm>
#include <utility>

namespace fihris {
namespace {

ExplainedWord explain_word(const QueryWord& word) {
  ExplainedWord explained{word.written, word.folded, {}, word.roots};
  for (const std::string& stem : word.stems) explained.stems.push_back({stem, explain_stem(word.written, stem)});
  return explained;
}

ExplainedClause explain_clause(const Clause& clause) {
  ExplainedClause explained{clause.presence, clause.exact, clause.is_phrase, {}};
  for (const QueryWord& word : clause.words) explained.words.push_back(explain_word(word));
  return explained;
}

// Of a group those in it; filters have no words to explain.
void add_clauses(const std::vector<Clause>& clauses, std::vector<ExplainedClause>& explained) {
  for (const Clause& clause : clauses) {
    if (!clause.words.empty()) explained.push_back(explain_clause(clause));
    add_clauses(clause.group, explained);
  }
}

// A part of a phrase stands for all its words.
bool has_word(std::string words, const std::string& word) {
  if (words.ends_with('*') || words.ends_with('~')) words.pop_back();
  return (" " + words + " ").find(" " + word + " ") != std::string::npos;
}

}  // namespace

QueryExplanation explain_query(const ParsedQuery& query) {
  QueryExplanation explanation;
  explanation.reading = to_string(query.tree);
  add_clauses(query.tree.clauses, explanation.clauses);
  explanation.left_out = query.left_out;
  for (const QueryWarning& warning : query.warnings) explanation.warnings.push_back(warning.sentence);
  return explanation;
}

ScoreExplanation explain_score(const QueryTree& tree, std::vector<ExplainedPart> parts) {
  ScoreExplanation explanation{std::move(parts), {}};
  std::vector<std::string>& missing = explanation.missing_words;
  for_each_scored(tree.clauses, [&](const Clause& clause) {
    for (const QueryWord& word : clause.words) {
      const bool is_there = std::any_of(explanation.parts.begin(), explanation.parts.end(),
                                        [&](const ExplainedPart& part) { return has_word(part.word, word.written); });
      if (!is_there && std::ranges::find(missing, word.written) == missing.end()) missing.push_back(word.written);
    }
  });
  return explanation;
}

}  // namespace fihris
