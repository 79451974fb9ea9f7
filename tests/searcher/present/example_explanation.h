// One explanation with all there can be, for the tests of the presenters.
#pragma once

#include "searcher/explanation.h"

namespace fihris {

inline ScoreExplanation example_score() {
  return {{{"stem", "مدارس", "Zمدرسة", 0.9, 1234, 2.5}, {"phrase", "كرة القدم", "", 0.4, 7, 0.25}}, {"طوكيو", "نيسان"}};
}

inline QueryExplanation example_explanation() {
  QueryExplanation explanation;
  explanation.reading = "مدارس -\"كره\"";
  explanation.clauses = {
      {Presence::optional, false, false, {{"مدارس", "مدارس", {{"مدرسة", {StemOrigin::plural, "مدارس"}}}, {"درس"}}}},
      {Presence::excluded, true, true, {{"كرة", "كره", {{"كرة", {StemOrigin::unknown, ""}}}, {}}}}};
  explanation.left_out = {{"متى", true}, {"في", false}};
  explanation.parts = example_score().parts;
  for (ExplainedPart& part : explanation.parts) part.points = 0;
  explanation.warnings = {"a quotation mark has no partner: it was ignored"};
  return explanation;
}

}  // namespace fihris
