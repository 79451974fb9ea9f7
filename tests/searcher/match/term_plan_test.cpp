#include "searcher/match/term_plan.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "common/index/schema.h"
#include "searcher/query/query_parser.h"

namespace fihris {
namespace {

std::optional<TermPlan> plan(std::string_view query) {
  Analyzer analyzer;
  return plan_terms(parse_query(query, analyzer).tree, {});
}

double weight_of(const TermPlan& plan, const std::string& term) {
  const auto found = std::ranges::find(plan.points, term, &WeightedTerm::term);
  return found == plan.points.end() ? 0 : found->weight;
}

const std::string minister = schema::term(schema::folded, "وزير");

}  // namespace

TEST_CASE("words give points by their terms, and any of them will do") {
  const auto words = plan("وزير غاز");
  REQUIRE(words);
  CHECK(weight_of(*words, minister) == RankingWeights{}.folded);
  CHECK(weight_of(*words, schema::term(schema::title, "وزير")) > 0);
  CHECK(words->asks_for_any);
  CHECK(words->required.empty());
  CHECK(words->excluded.empty());
}

TEST_CASE("a word that is asked for twice counts twice, once as a term") {
  const auto once = plan("وزير");
  const auto twice = plan("وزير وزير");
  REQUIRE(twice);
  CHECK(twice->points.size() == once->points.size());
  CHECK(weight_of(*twice, minister) == 2 * RankingWeights{}.folded);
}

TEST_CASE("what is required, filtered and excluded are sets of terms") {
  const auto mixed = plan("+وزير غاز -نفط");
  REQUIRE(mixed);
  CHECK_FALSE(mixed->asks_for_any);
  REQUIRE(mixed->required.size() == 1);
  CHECK(std::ranges::count(mixed->required[0], minister) == 1);
  CHECK(std::ranges::count(mixed->excluded, schema::term(schema::folded, "نفط")) == 1);
  const auto filtered = plan("غاز مصدر:رويترز");
  REQUIRE(filtered);
  CHECK(filtered->asks_for_any);
  CHECK(filtered->required.size() == 1);
}

TEST_CASE("filters of which one is enough are one set") {
  QueryTree tree;
  Analyzer analyzer;
  tree = parse_query("غاز (مصدر:رويترز OR مصدر:مدار)", analyzer).tree;
  tree.clauses.back().group[0].expansions = {"رويترز"};
  tree.clauses.back().group[1].expansions = {"مدار", "مدار_نيوز"};
  const auto filtered = plan_terms(tree, {});
  REQUIRE(filtered);
  REQUIRE(filtered->required.size() == 1);
  CHECK(filtered->required[0] == TermSet{schema::term(schema::source, "رويترز"), schema::term(schema::source, "مدار"),
                                         schema::term(schema::source, "مدار_نيوز")});
}

TEST_CASE("what is more than single terms has no plan") {
  for (const char* query :
       {"\"وزير الغاز\"", "=وزير", "وزير NEAR/3 غاز", "وز*", "وزير~", "(غاز OR نفط) مصر", "عُمان", "غاز -\"حقل ظهر\""}) {
    CAPTURE(query);
    CHECK_FALSE(plan(query));
  }
}

TEST_CASE("a query without a word has no plan") {
  CHECK_FALSE(plan(""));
  CHECK_FALSE(plan("-نفط"));
  CHECK_FALSE(plan("مصدر:رويترز"));
}

}  // namespace fihris
