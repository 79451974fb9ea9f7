#include "searcher/query/query_explainer.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

TEST_CASE("a query is explained clause by clause and word by word") {
  Analyzer analyzer;
  const QueryExplanation explanation = explain_query(parse_query("ما المدارس -\"كرة القدم\"", analyzer));
  CHECK(explanation.reading == "المدارس -\"كره القدم\"");
  REQUIRE(explanation.clauses.size() == 2);
  const ExplainedWord& schools = explanation.clauses[0].words.at(0);
  CHECK(schools.written == "المدارس");
  REQUIRE(schools.stems.size() == 1);
  CHECK(schools.stems[0].stem == "مدرسة");
  CHECK(schools.stems[0].explained.origin == StemOrigin::plural);
  CHECK(schools.roots == std::vector<std::string>{"درس"});
  CHECK(explanation.clauses[1].presence == Presence::excluded);
  CHECK(explanation.clauses[1].is_phrase);
  CHECK(explanation.clauses[1].words.size() == 2);
  REQUIRE(explanation.left_out.size() == 1);
  CHECK(explanation.left_out[0].written == "ما");
}

TEST_CASE("warnings are kept") {
  Analyzer analyzer;
  CHECK(explain_query(parse_query("؟", analyzer)).warnings == std::vector<std::string>{"the query has no words"});
}

TEST_CASE("words of the query without a part are missing, each once; a phrase stands for its words") {
  Analyzer analyzer;
  const QueryTree tree = parse_query("مطر بيروت ثلج ثلج -برد \"كرة القدم\"", analyzer).tree;
  const ScoreExplanation score =
      explain_score(tree, {{"stem", "بيروت", "Zبيروت", 0.9, 1, 2.5}, {"phrase", "كرة القدم", "", 0.4, 1, 2.5}});
  CHECK(score.parts.size() == 2);
  CHECK(score.missing_words == std::vector<std::string>{"مطر", "ثلج"});
}

}  // namespace
}  // namespace fihris
