#include "searcher/present/explanation_text.h"

#include <sstream>

#include <doctest/doctest.h>

#include "tests/searcher/present/example_explanation.h"

namespace fihris {
namespace {

std::string print(const QueryExplanation& explanation, const TextStyle& style = {}) {
  std::ostringstream out;
  print_explanation(out, explanation, style);
  return out.str();
}

TEST_CASE("a query is explained word by word, then part by part") {
  CHECK(print(example_explanation()) ==
        "read as    مدارس -\"كره\"\n"
        "left out   متى (question word), في (stop word)\n"
        "\n"
        "1. word\n"
        "   written  مدارس\n"
        "   stem     مدرسة (plural, from مدارس)\n"
        "   root     درس\n"
        "\n"
        "2. phrase, spelled just so, must not be there\n"
        "   written  كرة\n"
        "   folded   كره\n"
        "   stem     كرة (not in the lexicon: by rule)\n"
        "\n"
        "  weight   articles  level       term\n"
        "     0.9       1234  stem        Zمدرسة of مدارس\n"
        "     0.4          7  phrase      كرة القدم\n");
}

TEST_CASE("the points of an article stand in a table, and below it the words that gave none") {
  std::ostringstream out;
  print_points(out, example_score(), "   ", {});
  CHECK(out.str() ==
        "     2.5000  stem        Zمدرسة of مدارس\n"
        "     0.2500  phrase      كرة القدم\n"
        "          -  nothing     طوكيو, نيسان\n");
}

TEST_CASE("an article that was asked about comes last") {
  QueryExplanation explanation = example_explanation();
  explanation.article = ExplainedArticle{"waha-1", "خبر", 2.75, example_score()};
  CHECK(print(explanation).find("\n2.7500 points for waha-1  خبر\n  2.5000  stem ") != std::string::npos);
}

TEST_CASE("stems that come from no single word of the lexicon say so") {
  QueryExplanation explanation = example_explanation();
  explanation.clauses[0].words[0].stems = {{"عبدالله", {StemOrigin::compound, ""}}, {"x", {StemOrigin::foreign, ""}}};
  CHECK(print(explanation).find("عبدالله (of this word and the next)") != std::string::npos);
  CHECK(print(explanation).find("x (not Arabic letters)") != std::string::npos);
}

TEST_CASE("a narrow terminal gets lines that fit, and each term in its own direction") {
  QueryExplanation explanation = example_explanation();
  explanation.clauses.clear();
  explanation.parts.resize(1);
  TextStyle narrow;
  narrow.width = 54;
  narrow.order = TextOrder::isolated;
  explanation.left_out.push_back({"ماذا", true});
  CHECK(print(explanation, narrow) ==
        "read as    \u2067مدارس -\"كره\"\u2069\n"
        "left out   \u2067متى\u2069 (question word), \u2067في\u2069 (stop word), \u2067ماذا\u2069\n"
        "           (question word)\n"
        "\n"
        "  weight   articles  level       term\n"
        "     0.9       1234  stem        \u2066Zمدرسة\u2069 of \u2067مدارس\u2069\n");
}

TEST_CASE("what is asked cannot command the terminal") {
  QueryExplanation explanation = example_explanation();
  explanation.parts[0].word = "\x1b[2J";
  CHECK(print(explanation).find('\x1b') == std::string::npos);
}

}  // namespace
}  // namespace fihris
