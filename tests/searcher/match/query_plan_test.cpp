#include "searcher/match/query_plan.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "common/index/schema.h"
#include "searcher/query/query_parser.h"

namespace fihris {
namespace {

using Kind = Selection::Kind;

QueryPlan plan(std::string_view query) {
  Analyzer analyzer;
  return plan_query(parse_query(query, analyzer).tree, {});
}

double weight_of(const std::vector<Points>& points, const std::string& term) {
  for (const Points& each : points)
    if (each.terms == std::vector<std::string>{term}) return each.weight;
  return 0;
}

bool has_term(const Selection& selection, const std::string& term) {
  return std::ranges::count(selection.terms, term) > 0;
}

std::string word(const char* folded) {
  return schema::term(schema::folded, folded);
}

const std::string minister = word("وزير");

}  // namespace

TEST_CASE("words give points by their terms, and any of them will do") {
  const QueryPlan words = plan("وزير غاز");
  CHECK(weight_of(words.deciding, minister) == RankingWeights{}.folded);
  CHECK(weight_of(words.deciding, schema::term(schema::title, "وزير")) > 0);
  CHECK(words.asks_for_any);
  for (const auto* none : {&words.required, &words.excluded, &words.any_of, &words.exceptions}) CHECK(none->empty());
  CHECK(words.further.empty());
}

TEST_CASE("a word that is asked for twice counts twice, once as a term") {
  const QueryPlan twice = plan("وزير وزير");
  CHECK(twice.deciding.size() == plan("وزير").deciding.size());
  CHECK(weight_of(twice.deciding, minister) == 2 * RankingWeights{}.folded);
}

TEST_CASE("what is required, filtered and excluded are selections, and optional words only add to required ones") {
  const QueryPlan mixed = plan("+وزير غاز -نفط");
  CHECK_FALSE(mixed.asks_for_any);
  CHECK(mixed.deciding.empty());
  REQUIRE(mixed.required.size() == 1);
  CHECK(has_term(mixed.required[0], minister));
  CHECK(weight_of(mixed.further, minister) == RankingWeights{}.folded);
  CHECK(weight_of(mixed.further, word("غاز")) == RankingWeights{}.folded);
  REQUIRE(mixed.excluded.size() == 1);
  CHECK(has_term(mixed.excluded[0], word("نفط")));
  const QueryPlan filtered = plan("غاز مصدر:رويترز");
  CHECK(filtered.asks_for_any);
  CHECK(filtered.required.size() == 1);
}

TEST_CASE("an excluded word excludes its folded form and stems, not its root") {
  const QueryPlan excluding = plan("غاز -مدرسة");
  for (const std::string& term : excluding.excluded.at(0).terms)
    CHECK_FALSE(term.starts_with(std::string(schema::root.prefix)));
}

TEST_CASE("filters of which one is enough are one set") {
  Analyzer analyzer;
  QueryTree tree = parse_query("غاز (مصدر:رويترز OR مصدر:مدار)", analyzer).tree;
  tree.clauses.back().group[0].expansions = {"رويترز"};
  tree.clauses.back().group[1].expansions = {"مدار", "مدار_نيوز"};
  const QueryPlan filtered = plan_query(tree, {});
  REQUIRE(filtered.required.size() == 1);
  CHECK(filtered.required[0] == any_term({schema::term(schema::source, "رويترز"), schema::term(schema::source, "مدار"),
                                          schema::term(schema::source, "مدار_نيوز")}));
}

TEST_CASE("a date is whole years, months and days") {
  Clause filter;
  filter.presence = Presence::required;
  filter.kind = ClauseKind::filter;
  filter.filter = {FilterField::date, "", {}};
  filter.expansions = {"20231231", "2024", "202501"};
  CHECK(plan_query({{filter}}, {}).required ==
        std::vector<Selection>{any_term({schema::term(schema::day, "20231231"), schema::term(schema::year, "2024"),
                                         schema::term(schema::month, "202501")})});
}

TEST_CASE("a required phrase selects and gives its points; one that need not be there gives those of its words") {
  const QueryPlan required = plan("+\"وزير الغاز\"");
  REQUIRE(required.required.size() == 1);
  CHECK(required.required[0].kind == Kind::phrase);
  CHECK(weight_of(required.further, minister) == RankingWeights{}.folded);
  const QueryPlan optional = plan("نفط OR \"وزير الغاز\"");
  REQUIRE(optional.any_of.size() == 1);
  CHECK(weight_of(optional.further, minister) > 0);
  CHECK(weight_of(optional.deciding, minister) == 0);
}

TEST_CASE("a group selects, and its words give points whichever of them an article has") {
  const QueryPlan grouped = plan("(غاز OR نفط) AND وزير");
  REQUIRE(grouped.required.size() == 2);
  CHECK(has_term(grouped.required[0], word("غاز")));
  CHECK(has_term(grouped.required[0], word("نفط")));
  CHECK(weight_of(grouped.further, word("غاز")) > 0);
  const QueryPlan excluding = plan("وزير AND (غاز -نفط)");
  CHECK(excluding.required[1].kind == Kind::all_but);
}

TEST_CASE("spellings are selections of candidates") {
  const QueryPlan exact = plan("+=مدرسه غاز");
  REQUIRE(exact.required.size() == 1);
  CHECK(exact.required[0].kind == Kind::spelling);
  CHECK(plan("غاز -=مدرسه").excluded.at(0).kind == Kind::spelling);
}

TEST_CASE("a word with harakat has an exception, of which the same word asked for twice has one") {
  const QueryPlan oman = plan("عُمان عُمان بحر");
  REQUIRE(oman.exceptions.size() == 1);
  for (const Points& each : oman.deciding)
    if (each.terms.front() == word("عمان")) CHECK(each.elsewhere == 0U);
  for (const Points& each : oman.deciding)
    if (each.terms.front() == word("بحر")) CHECK_FALSE(each.elsewhere);
  const QueryPlan required = plan("+بحر عُمان +عَمّان");
  REQUIRE(required.exceptions.size() == 2);
  CHECK(required.required.at(1).kind == Kind::all_but);
}

TEST_CASE("exclusions and filters alone are about every article, an empty tree about none") {
  CHECK(plan("-نفط").required == std::vector<Selection>{every_article()});
  const QueryPlan none = plan("");
  CHECK(none.asks_for_any);
  CHECK(none.deciding.empty());
  CHECK(none.any_of.empty());
  const QueryPlan filtered = plan("مصدر:رويترز");
  CHECK_FALSE(filtered.asks_for_any);
  CHECK(filtered.required.size() == 1);
}

TEST_CASE("words of similar articles count by their weight, and some terms are out") {
  const QueryPlan similar = plan_similar({{"a", "", 4}, {"b", "", 1}}, {"Q1"});
  CHECK(similar.asks_for_any);
  CHECK(weight_of(similar.deciding, schema::term(schema::stem, "b")) == 0.25);
  CHECK(weight_of(similar.deciding, schema::term(schema::title_stem, "a")) == 1);
  CHECK(similar.excluded == std::vector<Selection>{any_term({"Q1"})});
  CHECK(plan_similar({}, {}).deciding.empty());
}

}  // namespace fihris
