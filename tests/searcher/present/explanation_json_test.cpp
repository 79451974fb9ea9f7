#include "searcher/present/explanation_json.h"

#include <doctest/doctest.h>

#include "tests/searcher/present/example_explanation.h"

namespace fihris {
namespace {

TEST_CASE("an explanation has the documented fields") {
  CHECK(explanation_json(example_explanation()).dump() ==
        R"({"reading":"مدارس -\"كره\"","clauses":[)"
        R"({"presence":"optional","exact":false,"phrase":false,"words":[{"written":"مدارس","folded":"مدارس",)"
        R"("stems":[{"stem":"مدرسة","origin":"plural","base":"مدارس"}],"roots":["درس"]}]},)"
        R"({"presence":"excluded","exact":true,"phrase":true,"words":[{"written":"كرة","folded":"كره",)"
        R"("stems":[{"stem":"كرة","origin":"unknown","base":""}],"roots":[]}]}],)"
        R"("left_out":[{"word":"متى","reason":"question word"},{"word":"في","reason":"stop word"}],)"
        R"("parts":[{"level":"stem","word":"مدارس","term":"Zمدرسة","weight":0.9,"articles":1234},)"
        R"({"level":"phrase","word":"كرة القدم","term":"","weight":0.4,"articles":7}]})");
}

TEST_CASE("a score is its parts with their points, and the words that are missing") {
  const auto json = score_json(example_score());
  CHECK(json["parts"][0]["points"] == 2.5);
  CHECK(json["missing_words"] == std::vector<std::string>{"طوكيو", "نيسان"});
}

TEST_CASE("an article that was asked about has its score and explanation") {
  QueryExplanation explanation = example_explanation();
  explanation.article = ExplainedArticle{"waha-1", "خبر", 2.75, example_score()};
  const auto article = explanation_json(explanation)["article"];
  CHECK(article["id"] == "waha-1");
  CHECK(article["score"] == 2.75);
  CHECK(article["explanation"] == score_json(example_score()));
}

}  // namespace
}  // namespace fihris
