// How a query was read, and what a score is made of: plain data, for people who ask why.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/analysis/stem_origin.h"
#include "common/index/shards.h"
#include "searcher/query/query_tree.h"

namespace fihris {

// One thing that articles get points for.
struct ExplainedPart {
  std::string
      level;  // "word", "stem", "root", "title", "title stem", "title root", "phrase", "exact", "marks", "synonym"
  std::string word;  // of the query, as written; of a phrase all of them; "" when it is of the whole query
  std::string term;  // as the index holds it; "" when it is more than one
  double weight = 0;
  std::uint64_t articles = 0;  // how many have it
  double points = 0;           // what it gave to the article; 0 where none is meant
};

// Of one article.
struct ScoreExplanation {
  std::vector<ExplainedPart> parts;        // those that gave it points
  std::vector<std::string> missing_words;  // of the query: they gave it none
};

struct StemReading {
  std::string stem;
  ExplainedStem explained;
};

struct ExplainedWord {
  std::string written, folded;
  std::vector<StemReading> stems;
  std::vector<std::string> roots;
};

struct ExplainedClause {
  Presence presence = Presence::optional;
  bool exact = false;
  bool is_phrase = false;
  std::vector<ExplainedWord> words;
};

// A function word: not looked for, because the query has other words.
struct LeftOutWord {
  std::string written;
  bool is_question_word = false;  // else a stop word
};

// An article that was asked about. Its score is what it would have if the query lets it be found.
struct ExplainedArticle {
  std::string id, title;
  double score = 0;
  ScoreExplanation explanation;
};

struct QueryExplanation {
  std::string reading;  // the query tree as text
  std::vector<ExplainedClause> clauses;
  std::vector<LeftOutWord> left_out;
  std::vector<ExplainedPart> parts;   // of the whole query, in its order
  std::vector<std::string> warnings;  // what was odd in the query, one sentence each
  std::optional<ExplainedArticle> article;
  Shards shards;
};

}  // namespace fihris
